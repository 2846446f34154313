/** Looks through stored records. */
@NullMarked
package vn.bangvang.evaluation.records.recording.mongo;

import org.jspecify.annotations.NullMarked;
