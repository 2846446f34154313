package vn.bangvang.outbox.aggregate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/** What became of one aggregate of a bulk creation: exactly one of the two is there. */
public record Added<S>(@Nullable Stored<S> stored, @Nullable Refusal refusal) {}
