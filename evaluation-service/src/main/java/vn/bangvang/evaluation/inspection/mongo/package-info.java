/** Stored inspection plans, looked through. */
@NullMarked
package vn.bangvang.evaluation.inspection.mongo;

import org.jspecify.annotations.NullMarked;
