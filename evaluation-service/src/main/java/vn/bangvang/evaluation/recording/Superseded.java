package vn.bangvang.evaluation.recording;

import java.time.Instant;

/**
 * What a record said until it was corrected or withdrawn.
 *
 * @param reason why it was changed, in the words of whoever changed it; stays in the register, never in an event
 * @param until the moment it stopped being what the register says
 */
public record Superseded<F>(F facts, String reason, Instant until) {}
