package vn.bangvang.localparts.documents;

import java.util.List;
import java.util.function.Predicate;

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
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/** The collections and indexes of one database, each a map of the file. */
final class DocumentDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    private final MVStore store;

    DocumentDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
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
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        MVMap<Long, byte[]> documents = store.openMap(documentsOf(name), new MVMap.Builder<Long, byte[]>()
                .keyType(LongDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
        return new DocumentCollection(this, name, options, cursorRegistry, documents);
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
        remove(indexOf(collection.getCollectionName(), name)::equals);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        remove(map -> map.equals(documentsOf(name)) || map.startsWith(indexOf(name, "")));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        remove(map -> map.startsWith(documentsOf("")) || map.startsWith(indexOf("", "").stripTrailing()));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new MongoServerException("The embedded store does not rename collections");
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private Entries entries(String collection, String index) {
        String map = indexOf(collection, index);
        boolean built = store.hasMap(map);
        return new Entries(store.openMap(map,
                new MVMap.Builder<List<Object>, List<Object>>().keyType(Keys.TYPE).valueType(Keys.TYPE)), built);
    }

    private void remove(Predicate<String> which) {
        store.getMapNames().stream().filter(which).toList().forEach(store::removeMap);
    }

    private String documentsOf(String collection) {
        return "documents " + getFullCollectionNamespace(collection);
    }

    /** No name of a collection or database has a space in it. */
    private String indexOf(String collection, String index) {
        return "index %s %s".formatted(getFullCollectionNamespace(collection), index);
    }
}
