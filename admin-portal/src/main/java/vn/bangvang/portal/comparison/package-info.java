/** A board beside an earlier one: who rose, who fell, and what became of whom. */
@NullMarked
package vn.bangvang.portal.comparison;

import org.jspecify.annotations.NullMarked;
