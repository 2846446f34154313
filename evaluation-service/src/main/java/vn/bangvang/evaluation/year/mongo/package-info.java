/** Years as documents. */
@NullMarked
package vn.bangvang.evaluation.year.mongo;

import org.jspecify.annotations.NullMarked;
