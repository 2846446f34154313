/** The topic {@code evaluation.year.v1}. */
@NullMarked
package vn.bangvang.evaluation.year.messaging;

import org.jspecify.annotations.NullMarked;
