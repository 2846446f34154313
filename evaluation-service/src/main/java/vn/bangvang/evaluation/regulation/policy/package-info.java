/** Evaluation policies: the rules of a regulation as dated data, and the arithmetic of the quota. */
package vn.bangvang.evaluation.regulation.policy;
