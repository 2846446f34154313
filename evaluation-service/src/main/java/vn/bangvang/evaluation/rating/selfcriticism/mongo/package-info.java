/** Self-criticisms as documents. */
@NullMarked
package vn.bangvang.evaluation.rating.selfcriticism.mongo;

import org.jspecify.annotations.NullMarked;
