package vn.bangvang.evaluation.records.recording;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a record said until it was added to, corrected or withdrawn.
 *
 * @param reason why it was changed, in the words of whoever changed it; stays in the register, never in an event; none
 *        when something was only added
 * @param until the moment it stopped being what the register says
 */
public record Superseded<F>(F facts, @Nullable String reason, Instant until) {}
