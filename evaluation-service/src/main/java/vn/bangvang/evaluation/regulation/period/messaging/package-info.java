/** The topic {@code evaluation.year.v1}. */
@NullMarked
package vn.bangvang.evaluation.regulation.period.messaging;

import org.jspecify.annotations.NullMarked;
