package vn.bangvang.member.committee;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** For how long a committee is elected; {@code to} is the first day after it, if known. */
public record Term(LocalDate from, @Nullable LocalDate to) {}
