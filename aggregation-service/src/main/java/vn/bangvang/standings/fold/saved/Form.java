package vn.bangvang.standings.fold.saved;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** How one type of value is written. */
interface Form {

    void write(@Nullable Object value, TextOutput out) throws IOException;

    @Nullable
    Object read(TextInput in) throws IOException;
}
