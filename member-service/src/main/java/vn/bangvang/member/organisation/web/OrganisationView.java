package vn.bangvang.member.organisation.web;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.member.Warning;
import vn.bangvang.member.organisation.DatedKind;
import vn.bangvang.member.organisation.DatedName;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.OrganisationKind;
import vn.bangvang.member.organisation.OrganisationLevel;
import vn.bangvang.member.organisation.Placement;
import vn.bangvang.outbox.Stored;

/** An organisation as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganisationView(String id, long version, String rootId, String code, String name, OrganisationKind kind,
        OrganisationLevel level, @Nullable String parentId, LocalDate foundedOn, @Nullable LocalDate dissolvedOn,
        @Nullable String successorId, List<Placement> placements, List<DatedKind> kinds, List<DatedName> names,
        @Nullable List<Warning> warnings) {

    static OrganisationView of(Stored<Organisation> stored) {
        return of(stored, null);
    }

    static OrganisationView of(Stored<Organisation> stored, @Nullable List<Warning> warnings) {
        Organisation it = stored.state();
        return new OrganisationView(it.id(), stored.version(), it.rootId(), it.code(), it.name(), it.kind(), it.level(),
                it.parentId(), it.foundedOn(), it.dissolvedOn(), it.successorId(), it.placements(), it.kinds(),
                it.names(), warnings);
    }
}
