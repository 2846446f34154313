/** The tree of a province at a reference date. */
package vn.bangvang.standings.fold.tree;
