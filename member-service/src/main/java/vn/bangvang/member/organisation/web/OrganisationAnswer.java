package vn.bangvang.member.organisation.web;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.OrganisationCorrection;
import vn.bangvang.member.organisation.OrganisationIdentifier;
import vn.bangvang.member.organisation.OrganisationKind;
import vn.bangvang.member.organisation.SizeWarnings;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * An organisation as callers see it.
 *
 * @param kinds what it was, oldest first
 * @param names what it was called, oldest first
 * @param identifiers codes under which others' registers know it, former ones too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganisationAnswer(String id, long version, String rootId, String code, String name, OrganisationKind kind,
        OrganisationKind.Level level, @Nullable String parentId, LocalDate foundedOn, @Nullable LocalDate dissolvedOn,
        @Nullable String successorId, List<Organisation.Placement> placements, List<Organisation.DatedKind> kinds,
        List<Organisation.DatedName> names, List<OrganisationIdentifier> identifiers,
        List<OrganisationCorrection> corrections,
        @Nullable List<SizeWarnings.Warning> warnings) {

    static OrganisationAnswer of(Stored<Organisation> stored) {
        return of(stored, null);
    }

    static OrganisationAnswer of(Stored<Organisation> stored, @Nullable List<SizeWarnings.Warning> warnings) {
        Organisation it = stored.state();
        return new OrganisationAnswer(it.id(), stored.version(), it.rootId(), it.code(), it.name(), it.kind(),
                it.level(),
                it.parentId(), it.foundedOn(), it.dissolvedOn(), it.successorId(), it.placements(), it.kinds(),
                it.names(), it.identifiers(), it.corrections(), warnings);
    }
}
