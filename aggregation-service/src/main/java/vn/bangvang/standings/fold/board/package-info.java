/** What the fold answers: immutable boards, rows, quotas and ranks. */
@NullMarked
package vn.bangvang.standings.fold.board;

import org.jspecify.annotations.NullMarked;
