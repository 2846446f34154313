package vn.bangvang.member.membership;

import java.time.LocalDate;

/** A status and the day it began. */
public record DatedStatus(MemberStatus status, LocalDate from) {}
