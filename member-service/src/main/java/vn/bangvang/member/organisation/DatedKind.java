package vn.bangvang.member.organisation;

import java.time.LocalDate;

/** What an organisation was from a day on. */
public record DatedKind(OrganisationKind kind, LocalDate from) {}
