package vn.bangvang.localparts.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import org.jspecify.annotations.Nullable;

/** One document at the most for each key. */
final class UniqueIndex extends AbstractUniqueIndex<Object> implements SearchedBy {
    private final Entries entries;
    private final boolean built;

    /** @param built whether it was there at an earlier start */
    UniqueIndex(String name, List<IndexKey> keys, boolean sparse, Entries entries, boolean built) {
        super(name, keys, sparse);
        this.entries = entries;
        this.built = built;
    }

    @Override
    public String field() {
        return keys().getFirst();
    }

    @Override
    public Stream<Object> within(Range range) {
        return entries.within(range);
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

    /** Empty as it may be, what was built is not built again. */
    @Override
    public boolean isEmpty() {
        return !built && getCount() == 0;
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
