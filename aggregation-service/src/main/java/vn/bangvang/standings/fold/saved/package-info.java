/** What was told in a short binary form, for a file that a start is quicker from. */
package vn.bangvang.standings.fold.saved;
