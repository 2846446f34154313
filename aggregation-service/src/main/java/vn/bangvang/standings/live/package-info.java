/** The standings of this instance as they are now: one writer, any number of readers. */
package vn.bangvang.standings.live;
