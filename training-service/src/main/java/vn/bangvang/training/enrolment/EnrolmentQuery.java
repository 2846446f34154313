package vn.bangvang.training.enrolment;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which enrolments are wanted; what is absent does not matter.
 *
 * @param senders the organisations the caller may see and asked for; absent for all
 */
public record EnrolmentQuery(@Nullable String classId, @Nullable Set<String> senders, @Nullable String memberId,
        @Nullable String traineeRef, @Nullable Integer year, @Nullable EnrolmentStatus status) {}
