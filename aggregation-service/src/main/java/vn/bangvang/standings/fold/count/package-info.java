/** What is counted by adding: the counters, and what each subject adds to them. */
@NullMarked
package vn.bangvang.standings.fold.count;

import org.jspecify.annotations.NullMarked;
