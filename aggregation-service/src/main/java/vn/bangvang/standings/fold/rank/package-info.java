/** What a ranking compares, and the places that follow. */
package vn.bangvang.standings.fold.rank;
