/** Looks through stored records. */
@NullMarked
package vn.bangvang.evaluation.recording.mongo;

import org.jspecify.annotations.NullMarked;
