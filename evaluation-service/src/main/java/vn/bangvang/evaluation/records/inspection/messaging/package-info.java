/** Inspection plans as others read them. */
@NullMarked
package vn.bangvang.evaluation.records.inspection.messaging;

import org.jspecify.annotations.NullMarked;
