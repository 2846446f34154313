/** The standings of every province, folded from the log of events. */
package vn.bangvang.standings;
