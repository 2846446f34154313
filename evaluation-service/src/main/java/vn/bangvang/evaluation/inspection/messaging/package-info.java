/** Inspection plans as others read them. */
@NullMarked
package vn.bangvang.evaluation.inspection.messaging;

import org.jspecify.annotations.NullMarked;
