/** The topic {@code evaluation.rating.v1}. */
@NullMarked
package vn.bangvang.evaluation.rating.messaging;

import org.jspecify.annotations.NullMarked;
