package vn.bangvang.member.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation was from a day on.
 *
 * @param consentNo the document by which the upper level agreed to a kind that the size speaks against
 */
public record DatedKind(OrganisationKind kind, LocalDate from, @Nullable String consentNo) {}
