package vn.bangvang.localparts.documents;

import java.util.stream.Stream;

/** An index that finds documents by its first field. */
interface SearchedBy {

    /** That field. */
    String field();

    Stream<Object> within(Range range);
}
