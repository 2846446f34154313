package vn.bangvang.localparts.documents;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Finds the documents with a value in the first field of its keys; an array stands under each of its elements. */
final class SearchIndex extends Index<Object> implements SearchedBy {
    private final Entries entries;

    SearchIndex(String name, List<IndexKey> keys, boolean sparse, Entries entries) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    @Override
    public Entries entries() {
        return entries;
    }

    /** That is the unique indexes' to know. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Any number of documents may have the same value.
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        keys(document).forEach(key -> entries.add(key, position));
    }

    @Override
    public @Nullable Object remove(Document document) {
        Object position = null;
        for (List<Object> key : keys(document)) {
            position = entries.remove(key);
        }
        return position;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // As for a new document.
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (value(before).equals(value(after))) {
            return;
        }
        Set<List<Object>> old = keys(before);
        Set<List<Object>> now = keys(after);
        old.stream().filter(key -> !now.contains(key)).forEach(entries::remove);
        now.stream().filter(key -> !old.contains(key)).forEach(key -> entries.add(key, position));
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("The collection plans its queries itself");
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public boolean isEmpty() {
        return entries.areToBeBuilt();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // The database removes its entries.
    }

    private Object value(Document document) {
        return Utils.getSubdocumentValueCollectionAware(document, field());
    }

    /** Each with the document's id, because any number of documents may have the same value. */
    private Set<List<Object>> keys(Document document) {
        Object id = Keys.normalized(document.get("_id"));
        Object found = value(document);
        Set<List<Object>> keys = (found instanceof Collection<?> several ? several.stream() : Stream.of(found))
                .filter(value -> !isSparse() || !(value instanceof Missing))
                .map(value -> Keys.of(Keys.normalized(value), id))
                .collect(Collectors.toSet());
        return keys.isEmpty() && !isSparse() ? Set.of(Keys.of(null, id)) : keys;
    }
}
