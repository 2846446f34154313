/** Evaluation periods: opened, closed when nothing stands in the way, reopened for a reason. */
@NullMarked
package vn.bangvang.portal.period;

import org.jspecify.annotations.NullMarked;
