package vn.bangvang.localparts.documents;

import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;

/** The collections and indexes of one database, each a map of the file. */
final class DocumentDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    private static final Set<String> RESTRUCTURING = Set.of("create", "createIndexes", "drop", "dropIndexes");
    private static final Set<String> CREATING = Set.of("insert", "update", "findAndModify");

    private final DocumentFile file;

    DocumentDatabase(String name, DocumentFile file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    /** Only the documents that the first stage asks for are read; a count is an aggregation, too. */
    @Override
    public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases,
            Oplog oplog) {
        if (command.equals("aggregate") && query.get(command) instanceof String name) {
            List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
            MongoCollection<Object> collection = resolveCollection(name, false);
            if (collection != null && !pipeline.isEmpty() && pipeline.getFirst().get("$match") instanceof Document of) {
                List<Document> results = Aggregation
                        .fromPipeline(pipeline.subList(1, pipeline.size()), databases, this, collection, oplog)
                        .runStages(collection.handleQueryAsStream(of));
                Document cursor = new Document("id", 0L).append("ns", collection.getFullName())
                        .append("firstBatch", results);
                return new Document("cursor", cursor).append("ok", 1.0);
            }
        }
        return restructures(command, query)
                ? file.changes().restructure(() -> super.handleCommand(channel, command, query, databases, oplog))
                : super.handleCommand(channel, command, query, databases, oplog);
    }

    /** A first document makes its collection. */
    private boolean restructures(String command, Document query) {
        return RESTRUCTURING.contains(command)
                || CREATING.contains(command) && resolveCollection((String) query.get(command), false) == null;
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new DocumentCollection(this, name, options, cursorRegistry, file);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys,
            boolean sparse) {
        return new UniqueIndex(name, keys, sparse, entries(collection, name));
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys,
            boolean sparse) {
        return new SearchIndex(name, keys, sparse, entries(collection, name));
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String name) {
        super.dropIndex(collection, name);
        file.removeIndex(collection.getFullName(), name);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        file.removeDocuments(getFullCollectionNamespace(name));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        file.removeAll(getFullCollectionNamespace(""));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new MongoServerException("The embedded store does not rename collections");
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private Entries entries(String collection, String index) {
        String name = getFullCollectionNamespace(collection);
        boolean built = file.hasIndex(name, index);
        return new Entries(file.index(name, index), built);
    }
}
