package vn.bangvang.evaluation.regulation.policy.messaging;

import org.jspecify.annotations.Nullable;

/** @param fromVersion the version that was replaced; null for the first one */
record PolicyChangeV1(int version, @Nullable Integer fromVersion) {}
