/**
 * The fold: facts in, boards out. Plain Java on one thread; the result depends on the set of events, not on their
 * order.
 */
package vn.bangvang.standings.fold;
