/** Evaluation periods: opened, closed when nothing stands in the way, reopened for a reason. */
package vn.bangvang.portal.period;
