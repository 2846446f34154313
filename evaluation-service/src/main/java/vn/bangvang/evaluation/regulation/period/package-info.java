/**
 * Evaluation periods, years or quarters: opened under a policy, closed when every subject is decided, reopened with a
 * reason.
 */
package vn.bangvang.evaluation.regulation.period;
