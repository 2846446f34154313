/** The tree of a province at a reference date. */
@NullMarked
package vn.bangvang.standings.fold.tree;

import org.jspecify.annotations.NullMarked;
