/** What was told: every version of every subject, what waits, and what of it one board may see. */
package vn.bangvang.standings.fold.log;
