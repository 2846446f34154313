/** A board beside an earlier one: who rose, who fell, and what became of whom. */
package vn.bangvang.portal.comparison;
