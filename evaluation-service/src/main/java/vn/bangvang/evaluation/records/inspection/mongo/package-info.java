/** Stored inspection plans, looked through. */
@NullMarked
package vn.bangvang.evaluation.records.inspection.mongo;

import org.jspecify.annotations.NullMarked;
