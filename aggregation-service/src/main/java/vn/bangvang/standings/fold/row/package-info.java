/** One organisation's row, read from its counters and its own facts. */
package vn.bangvang.standings.fold.row;
