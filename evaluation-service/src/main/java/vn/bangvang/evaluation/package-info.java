/** Evaluation of the year: what the committees decide about organisations and members, and by which rules. */
package vn.bangvang.evaluation;
