package vn.bangvang.localparts.documents;

import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.IndexKey;

/** An index that finds documents by its first field. */
interface SearchedBy {
    List<IndexKey> getKeys();

    Entries entries();

    /** The first field. */
    default String field() {
        return getKeys().getFirst().getKey();
    }

    default Stream<Object> within(Range range) {
        return entries().within(range);
    }
}
