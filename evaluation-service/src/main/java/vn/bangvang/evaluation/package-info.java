/** Evaluation of the year: what the committees decide about organisations and members, and by which rules. */
@NullMarked
package vn.bangvang.evaluation;

import org.jspecify.annotations.NullMarked;
