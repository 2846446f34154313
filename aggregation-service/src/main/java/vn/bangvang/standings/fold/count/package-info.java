/** What is counted by adding: the counters, and what each subject adds to them. */
package vn.bangvang.standings.fold.count;
