/** Self-criticisms as documents. */
@NullMarked
package vn.bangvang.evaluation.selfcriticism.mongo;

import org.jspecify.annotations.NullMarked;
