/** The topic {@code evaluation.policy.v1}. */
@NullMarked
package vn.bangvang.evaluation.regulation.policy.messaging;

import org.jspecify.annotations.NullMarked;
