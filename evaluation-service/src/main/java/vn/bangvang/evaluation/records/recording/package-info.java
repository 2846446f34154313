/**
 * Small facts about an organisation's year that are recorded once, corrected with a reason and, when wrong, withdrawn.
 */
@NullMarked
package vn.bangvang.evaluation.records.recording;

import org.jspecify.annotations.NullMarked;
