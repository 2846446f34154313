/** Policies as documents. */
@NullMarked
package vn.bangvang.evaluation.regulation.policy.mongo;

import org.jspecify.annotations.NullMarked;
