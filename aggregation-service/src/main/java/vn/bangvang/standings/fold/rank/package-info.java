/** What a ranking compares, and the places that follow. */
@NullMarked
package vn.bangvang.standings.fold.rank;

import org.jspecify.annotations.NullMarked;
