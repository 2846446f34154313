/** Guiding and issued documents as others read them, and the provinces heard of on the log. */
@NullMarked
package vn.bangvang.evaluation.records.document.messaging;

import org.jspecify.annotations.NullMarked;
