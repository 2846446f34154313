/** Years as documents. */
@NullMarked
package vn.bangvang.evaluation.regulation.period.mongo;

import org.jspecify.annotations.NullMarked;
