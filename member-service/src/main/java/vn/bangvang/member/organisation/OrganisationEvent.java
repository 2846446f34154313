package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What happened to an organisation. */
public sealed interface OrganisationEvent {
    /** The day from which it counts. */
    LocalDate effectiveOn();

    record Established(LocalDate effectiveOn, @Nullable String parentId, @Nullable String decisionNo)
            implements OrganisationEvent {}

    record Renamed(LocalDate effectiveOn, String oldName, String newName, @Nullable String decisionNo)
            implements OrganisationEvent {}

    record Reparented(LocalDate effectiveOn, @Nullable String oldParentId, String newParentId,
            @Nullable String decisionNo) implements OrganisationEvent {}

    record KindChanged(LocalDate effectiveOn, OrganisationKind oldKind, OrganisationKind newKind,
            @Nullable String decisionNo, @Nullable String consentNo) implements OrganisationEvent {}

    record Merged(LocalDate effectiveOn, String intoId, @Nullable String decisionNo) implements OrganisationEvent {}

    /** @param effectiveOn the first day on which the history became another */
    record Corrected(LocalDate effectiveOn, String document, List<OrganisationCorrection.Made> changes)
            implements OrganisationEvent {}

    record Dissolved(LocalDate effectiveOn, @Nullable String decisionNo) implements OrganisationEvent {}
}
