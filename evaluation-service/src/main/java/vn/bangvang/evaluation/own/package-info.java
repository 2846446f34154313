/** What is kept here about one member, for that member. */
@NullMarked
package vn.bangvang.evaluation.own;

import org.jspecify.annotations.NullMarked;
