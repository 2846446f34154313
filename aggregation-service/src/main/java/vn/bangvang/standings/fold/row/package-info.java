/** One organisation's row, read from its counters and its own facts. */
@NullMarked
package vn.bangvang.standings.fold.row;

import org.jspecify.annotations.NullMarked;
