package vn.bangvang.training.reference.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.training.reference.KnownOrganisation;

/** What is read of an organisation's state. */
record OrganisationStateV1(@Nullable String parentId, @Nullable LocalDate dissolvedOn) {
    KnownOrganisation known(String id, String rootId) {
        return new KnownOrganisation(id, rootId, parentId, dissolvedOn);
    }
}
