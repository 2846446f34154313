/** Evaluation policies: the rules of a regulation as dated data, and the arithmetic of the quota. */
@NullMarked
package vn.bangvang.evaluation.regulation.policy;

import org.jspecify.annotations.NullMarked;
