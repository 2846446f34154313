/** What the fold answers: immutable boards, rows, quotas and ranks. */
package vn.bangvang.standings.fold.board;
