package vn.bangvang.member.organisation;

import java.time.LocalDate;

/** What an organisation was called from a day on. */
public record DatedName(String name, LocalDate from) {}
