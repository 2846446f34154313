package vn.bangvang.member.organisation.messaging;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.organisation.OrganisationEvent;

/** What happened to an organisation, on the wire, version 1: one form for each event type. */
sealed interface OrganisationChangeV1 {
    record Established(@Nullable String parentId) implements OrganisationChangeV1 {}

    record Renamed(String oldName, String newName, @Nullable String decisionNo) implements OrganisationChangeV1 {}

    record Reparented(@Nullable String oldParentId, String newParentId, @Nullable String decisionNo)
            implements OrganisationChangeV1 {}

    record KindChanged(String oldKind, String newKind, @Nullable String decisionNo, @Nullable String consentNo)
            implements OrganisationChangeV1 {}

    record Merged(String intoId, @Nullable String decisionNo) implements OrganisationChangeV1 {}

    record Dissolved(@Nullable String decisionNo) implements OrganisationChangeV1 {}

    static OrganisationChangeV1 of(OrganisationEvent event) {
        return switch (event) {
            case OrganisationEvent.Established it -> new Established(it.parentId());
            case OrganisationEvent.Renamed it -> new Renamed(it.oldName(), it.newName(), it.decisionNo());
            case OrganisationEvent.Reparented it ->
                new Reparented(it.oldParentId(), it.newParentId(), it.decisionNo());
            case OrganisationEvent.KindChanged it ->
                new KindChanged(it.oldKind().name(), it.newKind().name(), it.decisionNo(), it.consentNo());
            case OrganisationEvent.Merged it -> new Merged(it.intoId(), it.decisionNo());
            case OrganisationEvent.Dissolved it -> new Dissolved(it.decisionNo());
        };
    }
}
