/** The topic {@code evaluation.period.v1}. */
@NullMarked
package vn.bangvang.evaluation.regulation.period.messaging;

import org.jspecify.annotations.NullMarked;
