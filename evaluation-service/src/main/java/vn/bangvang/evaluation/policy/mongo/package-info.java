/** Policies as documents. */
@NullMarked
package vn.bangvang.evaluation.policy.mongo;

import org.jspecify.annotations.NullMarked;
