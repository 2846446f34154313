/** Dated records as others read them. */
@NullMarked
package vn.bangvang.evaluation.records.messaging;

import org.jspecify.annotations.NullMarked;
