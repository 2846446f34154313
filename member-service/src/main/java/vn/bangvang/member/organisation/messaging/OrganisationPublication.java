package vn.bangvang.member.organisation.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.OrganisationEvent;
import vn.bangvang.member.organisation.OrganisationIdentifier;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;
import vn.bangvang.refusal.Refusal;

/** Topic {@code member.organisation.v1}. */
@Component
class OrganisationPublication implements Publication<Organisation, OrganisationEvent> {
    private static final Kind<Organisation> KIND = Kind.of(Organisation.class, "ORGANISATION")
            .storedIn("organisations")
            .toldOn("member.organisation.v1", "organisation")
            .keyedBy((_, organisation) -> organisation.businessKeys())
            .searchedBy("parentId", "placements.parentId", "successorId", "code", "identifiers.value")
            .refusingASecond(OrganisationPublication::second);

    @Override
    public Kind<Organisation> kind() {
        return KIND;
    }

    private static Refusal second(Organisation wanted, String key) {
        int place = wanted.businessKeys().indexOf(key);
        return place < 1
                ? Refusal.conflict("ORGANISATION_ALREADY_EXISTS", "/code", wanted.code())
                : Refusal.conflict("IDENTIFIER_TAKEN", "/identifiers/%d/value".formatted(place - 1),
                        wanted.identifiers().get(place - 1).value());
    }

    @Override
    public String root(Organisation after) {
        return after.rootId();
    }

    @Override
    public @Nullable LocalDate effectiveOn(Organisation after, OrganisationEvent event) {
        return event.effectiveOn();
    }

    @Override
    public Object change(OrganisationEvent event) {
        return ChangeV1.of(event);
    }

    @Override
    public Object state(String id, Organisation after, OrganisationEvent event) {
        return StateV1.of(after);
    }

    @Override
    public String type(OrganisationEvent event) {
        return switch (event) {
            case OrganisationEvent.Established it -> "membership.organisation-established.v1";
            case OrganisationEvent.Renamed it -> "membership.organisation-renamed.v1";
            case OrganisationEvent.Reparented it -> "membership.organisation-reparented.v1";
            case OrganisationEvent.KindChanged it -> "membership.organisation-kind-changed.v1";
            case OrganisationEvent.Merged it -> "membership.organisation-merged.v1";
            case OrganisationEvent.Corrected it -> "membership.organisation-corrected.v1";
            case OrganisationEvent.Identified it -> "membership.organisation-identified.v1";
            case OrganisationEvent.Dissolved it -> "membership.organisation-dissolved.v1";
        };
    }

    /** An organisation on the wire, version 1. */
    record StateV1(String organisationId, String code, String name, String kind, String level,
            @Nullable String parentId, LocalDate foundedOn, @Nullable LocalDate dissolvedOn,
            @Nullable String successorId,
            List<PlacementV1> placements, List<DatedKindV1> kinds, List<DatedNameV1> names,
            @Nullable List<IdentifierV1> identifiers) {

        record PlacementV1(String parentId, LocalDate from, @Nullable LocalDate to, @Nullable String decisionNo) {}

        record DatedKindV1(String kind, LocalDate from) {}

        record DatedNameV1(String name, LocalDate from) {}

        static StateV1 of(Organisation organisation) {
            return new StateV1(organisation.id(), organisation.code(), organisation.name(),
                    organisation.kind().name(), organisation.level().name(), organisation.parentId(),
                    organisation.foundedOn(), organisation.dissolvedOn(), organisation.successorId(),
                    organisation.placements()
                            .stream()
                            .map(placement -> new PlacementV1(placement.parentId(),
                                    placement.from(), placement.to(), placement.decisionNo()))
                            .toList(),
                    organisation.kinds()
                            .stream()
                            .map(dated -> new DatedKindV1(dated.kind().name(), dated.from()))
                            .toList(),
                    organisation.names().stream().map(dated -> new DatedNameV1(dated.name(), dated.from())).toList(),
                    organisation.identifiers().isEmpty() ? null : IdentifierV1.of(organisation.identifiers()));
        }
    }

    /** A code that others have given an organisation. */
    record IdentifierV1(String scheme, String value, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        static List<IdentifierV1> of(List<OrganisationIdentifier> identifiers) {
            return identifiers.stream()
                    .map(it -> new IdentifierV1(it.scheme().name(), it.value(), it.validFrom(), it.validTo()))
                    .toList();
        }
    }

    /** What happened to an organisation, on the wire, version 1: one form for each event type. */
    sealed interface ChangeV1 {
        record Established(@Nullable String parentId, @Nullable String decisionNo) implements ChangeV1 {}

        record Renamed(String oldName, String newName, @Nullable String decisionNo) implements ChangeV1 {}

        record Reparented(@Nullable String oldParentId, String newParentId, @Nullable String decisionNo)
                implements ChangeV1 {}

        record KindChanged(String oldKind, String newKind, @Nullable String decisionNo, @Nullable String consentNo)
                implements ChangeV1 {}

        record Merged(String intoId, @Nullable String decisionNo) implements ChangeV1 {}

        record Corrected(String document, List<CorrectedFactV1> facts) implements ChangeV1 {}

        record CorrectedFactV1(String action, String kind, @Nullable LocalDate on, @Nullable LocalDate newOn) {}

        record Identified(List<IdentifierV1> before) implements ChangeV1 {}

        record Dissolved(@Nullable String decisionNo) implements ChangeV1 {}

        static ChangeV1 of(OrganisationEvent event) {
            return switch (event) {
                case OrganisationEvent.Established it -> new Established(it.parentId(), it.decisionNo());
                case OrganisationEvent.Renamed it -> new Renamed(it.oldName(), it.newName(), it.decisionNo());
                case OrganisationEvent.Reparented it ->
                    new Reparented(it.oldParentId(), it.newParentId(), it.decisionNo());
                case OrganisationEvent.KindChanged it ->
                    new KindChanged(it.oldKind().name(), it.newKind().name(), it.decisionNo(), it.consentNo());
                case OrganisationEvent.Merged it -> new Merged(it.intoId(), it.decisionNo());
                case OrganisationEvent.Corrected it -> new Corrected(it.document(), it.changes()
                        .stream()
                        .map(made -> new CorrectedFactV1(made.action().name(), made.kind().name(), made.on(),
                                made.newOn()))
                        .toList());
                case OrganisationEvent.Identified it -> new Identified(IdentifierV1.of(it.before()));
                case OrganisationEvent.Dissolved it -> new Dissolved(it.decisionNo());
            };
        }
    }
}
