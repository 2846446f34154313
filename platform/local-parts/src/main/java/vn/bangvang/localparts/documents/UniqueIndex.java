package vn.bangvang.localparts.documents;

import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import org.jspecify.annotations.Nullable;

/** One document at the most for each key. */
final class UniqueIndex extends AbstractUniqueIndex<Object> implements SearchedBy {
    private final Entries entries;

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse, Entries entries) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    @Override
    public Entries entries() {
        return entries;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return entries.remove(key.stream().toList());
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return entries.add(key.stream().toList(), position);
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return entries.get(key.stream().toList());
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
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
}
