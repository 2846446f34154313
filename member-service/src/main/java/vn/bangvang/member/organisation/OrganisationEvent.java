package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What happened to an organisation. */
public sealed interface OrganisationEvent {
    /** The day from which it counts; null of what belongs to no day. */
    @Nullable
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

    /** Others have given it other codes; each says for itself from when it is valid. */
    record Identified(List<OrganisationIdentifier> before) implements OrganisationEvent {
        @Override
        public @Nullable LocalDate effectiveOn() {
            return null;
        }
    }

    record Dissolved(LocalDate effectiveOn, @Nullable String decisionNo) implements OrganisationEvent {}
}
