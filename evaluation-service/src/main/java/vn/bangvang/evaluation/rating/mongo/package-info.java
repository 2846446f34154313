/** Decision lists as documents. */
@NullMarked
package vn.bangvang.evaluation.rating.mongo;

import org.jspecify.annotations.NullMarked;
