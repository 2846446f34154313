package vn.bangvang.localparts.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The documents of one collection as bytes, in the order in which they came, and the way to them by its indexes. */
final class DocumentCollection extends AbstractSynchronizedMongoCollection<Object> {
    private static final Document BY_ID = new Document("_id", 1);

    private final Changes changes;
    private final MVMap<Long, byte[]> documents;

    DocumentCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
            DocumentFile file) {
        super(database, name, options, cursors);
        changes = file.changes();
        documents = file.documents(getFullName());
    }

    @Override
    public List<Document> insertDocuments(List<Document> inserted, boolean isOrdered) {
        return change(() -> super.insertDocuments(inserted, isOrdered));
    }

    @Override
    public Document updateDocuments(Document selector, Document update, ArrayFilters filters, boolean isMulti,
            boolean isUpsert, Oplog oplog) {
        return change(() -> super.updateDocuments(selector, update, filters, isMulti, isUpsert, oplog));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return change(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document findAndModify(Document query) {
        return change(() -> super.findAndModify(query));
    }

    /** As it was before this process: what became of the document, for its indexes, too. */
    void changeAgain(long position, byte @Nullable [] document) {
        Document before = getDocument(position);
        if (before != null) {
            getIndexes().forEach(index -> index.remove(before));
        }
        keep(position, document);
        if (document != null) {
            getIndexes().forEach(index -> index.add(Bytes.read(document), position, this));
        }
    }

    private void keep(Long position, byte @Nullable [] document) {
        if (document == null) {
            documents.remove(position);
        } else {
            documents.put(position, document);
        }
        changes.note(getFullName(), position, document);
    }

    /** Under the lock that {@code synchronized} takes, which readers take, too. */
    private <T> T change(Supplier<T> change) {
        return changes.change(this, change);
    }

    /** Where a look into an index gives the order that is asked for, a limit ends the search. */
    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document fields) {
        Optional<Search> search = search(Conditions.of(query), BY_ID.equals(orderBy));
        return search.isPresent()
                ? matchDocumentsFromStream(search.get().positions().map(this::getDocument).filter(Objects::nonNull),
                        query, search.get().isById() ? null : orderBy, skip, limit, batchSize, fields)
                : matchDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult matchDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document fields) {
        return matchDocumentsFromStream(documents.values().stream().map(Bytes::read), query, orderBy, skip, limit,
                batchSize, fields);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Long last = documents.lastKey();
        Long position = last == null ? 1 : last + 1;
        keep(position, Bytes.of(document));
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        keep((Long) position, Bytes.of(after));
    }

    @Override
    protected void removeDocument(Object position) {
        keep((Long) position, null);
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        byte[] bytes = documents.get((Long) position);
        return bytes == null ? null : Bytes.read(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents
                .entrySet()
                .stream()
                .map(each -> new DocumentWithPosition<>(Bytes.read(each.getValue()), each.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // Not asked for.
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    /** A look into an index. */
    private record Look(SearchedBy index, List<Range> ranges) {
        boolean isForValues() {
            return ranges.getFirst().isPoint();
        }

        Stream<Object> positions() {
            return ranges.stream().flatMap(index::within);
        }
    }

    /** Looks that together find at least what is asked for: one, or one for each of several alternatives. */
    private record Search(List<Look> looks) {
        /** Every document has an id. */
        static final Search NOTHING = new Search(List.of());

        boolean isForValues() {
            return looks.stream().allMatch(Look::isForValues);
        }

        /** Whether it finds the documents in the order of their ids. */
        boolean isById() {
            return looks.size() == 1 && looks.getFirst().index().field().equals("_id") && !isForValues();
        }

        Stream<Object> positions() {
            return looks.stream().flatMap(Look::positions).distinct();
        }
    }

    /** Values are looked up rather than ranges, and other ranges rather than those of ids. */
    private Optional<Search> search(Conditions conditions, boolean byId) {
        if (conditions.askForNoId()) {
            return Optional.of(Search.NOTHING);
        }
        Stream<Search> single = getIndexes().stream()
                .map(SearchedBy.class::cast)
                .map(index -> new Look(index, ranges(index, conditions, byId)))
                .filter(look -> !look.ranges().isEmpty())
                .map(look -> new Search(List.of(look)));
        Stream<Search> several = conditions.alternatives().map(this::searchEach).flatMap(Optional::stream);
        return Stream.concat(single, several)
                .min(Comparator.comparing((Search search) -> !search.isForValues()).thenComparing(Search::isById));
    }

    /** Nothing unless every alternative can be looked up. */
    private Optional<Search> searchEach(List<Conditions> alternatives) {
        List<Look> looks = new ArrayList<>();
        for (Conditions each : alternatives) {
            Optional<Search> found = search(each, false);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            looks.addAll(found.get().looks());
        }
        return Optional.of(new Search(looks));
    }

    private static List<Range> ranges(SearchedBy index, Conditions conditions, boolean byId) {
        List<Range> ranges = conditions.on(index.field());
        return ranges.isEmpty() && byId && index.field().equals("_id") ? List.of(Range.EVERYTHING) : ranges;
    }
}
