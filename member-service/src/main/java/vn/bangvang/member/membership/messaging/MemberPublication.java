package vn.bangvang.member.membership.messaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.MemberEvent;
import vn.bangvang.member.membership.Position;
import vn.bangvang.member.membership.SearchWords;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;
import vn.bangvang.outbox.aggregate.Secret;
import vn.bangvang.refusal.Refusal;

/** Topic {@code member.member.v1}. */
@Component
class MemberPublication implements Publication<Member, MemberEvent> {
    private static final String TURN = "#";
    private static final String SECRETARY = "#secretary/";
    private final SearchWords words;
    private final Kind<Member> kind;

    MemberPublication(SearchWords words) {
        this.words = words;
        this.kind = Kind.of(Member.class, "MEMBER")
                .storedIn("members")
                .toldOn("member.member.v1", "member")
                .keyedBy((_, member) -> keys(member))
                .searchedBy("cellId", "placements.cellId", "positions.organisationId")
                .talliedBy("cellId", "status")
                .foundBy(words::of)
                .keepingSecret(Secret.ofTheMember("personId", "cardNo", "details", "disciplines[].decisionNo",
                        "placements[].decisionNo", "corrections[].reason", "corrections[].document"))
                .refusingASecond(MemberPublication::taken);
    }

    @Override
    public Kind<Member> kind() {
        return kind;
    }

    /**
     * The person, the turns taken, and every secretary's office without an end. Who was transferred out, was
     * struck off or left can be registered anew, in whatever province. Who was erased is nobody: only the id is left.
     */
    private List<String> keys(Member member) {
        List<String> keys = new ArrayList<>();
        if (member.erasedOn() == null) {
            String person = words.ofPerson(member.personId());
            keys.add(member.status().leavesRoom() ? person + "/" + member.id() : person);
            member.turns().forEach(turn -> keys.add(person + TURN + turn));
        } else {
            keys.add(member.id());
        }
        member.positions()
                .stream()
                .filter(position -> position.type() == Position.Type.SECRETARY && position.to() == null)
                .forEach(position -> keys.add(SECRETARY + position.organisationId()));
        return keys;
    }

    private static Refusal taken(Member wanted, String key) {
        if (key.startsWith(SECRETARY)) {
            return Refusal.conflict("SECOND_SECRETARY_OF_ORGANISATION", "/type", Position.Type.SECRETARY);
        }
        return key.contains(TURN)
                ? Refusal.conflict("PERSON_DECIDED_MEANWHILE", "", null)
                : Refusal.conflict("MEMBER_ALREADY_EXISTS", "/personId", wanted.personId());
    }

    @Override
    public String root(Member after) {
        return after.rootId();
    }

    @Override
    public @Nullable LocalDate effectiveOn(Member after, MemberEvent event) {
        return event.effectiveOn();
    }

    @Override
    public Object change(MemberEvent event) {
        return ChangeV1.of(event);
    }

    @Override
    public Object state(String id, Member after, MemberEvent event) {
        return StateV1.of(after);
    }

    @Override
    public String type(MemberEvent event) {
        return switch (event) {
            case MemberEvent.Admitted it -> "membership.member-admitted.v1";
            case MemberEvent.Confirmed it -> "membership.member-confirmed.v1";
            case MemberEvent.Transferred it -> "membership.member-transferred.v1";
            case MemberEvent.StatusChanged it -> "membership.member-status-changed.v1";
            case MemberEvent.Removed it -> "membership.member-removed.v1";
            case MemberEvent.Reinstated it -> "membership.member-reinstated.v1";
            case MemberEvent.Corrected it -> "membership.member-corrected.v1";
            case MemberEvent.DetailsCorrected it -> "membership.member-details-corrected.v1";
            case MemberEvent.Erased it -> "membership.member-erased.v1";
            case MemberEvent.Disciplined it -> "membership.member-disciplined.v1";
            case MemberEvent.DisciplineLifted it -> "membership.member-discipline-lifted.v1";
            case MemberEvent.PositionAssigned it -> "membership.position-assigned.v1";
            case MemberEvent.PositionEnded it -> "membership.position-ended.v1";
        };
    }

    /**
     * A membership on the wire, version 1: on purpose without what says who the person is, and without numbers of
     * documents, which are free text that nobody could take back.
     */
    record StateV1(String memberId, @Nullable String formerMemberId, String status, LocalDate admittedOn,
            @Nullable LocalDate officialOn,
            String cellId, List<PlacementV1> placements, List<StatusV1> statuses, List<PositionV1> positions,
            List<DisciplineV1> disciplines, @Nullable LocalDate erasedOn) {

        record PlacementV1(String cellId, LocalDate from, @Nullable LocalDate to, String type) {}

        record StatusV1(String status, LocalDate from) {}

        record PositionV1(String positionId, String type, String organisationId, LocalDate from,
                @Nullable LocalDate to) {}

        record DisciplineV1(String disciplineId, String form, LocalDate decidedOn, @Nullable LocalDate liftedOn) {}

        static StateV1 of(Member member) {
            return new StateV1(member.id(), member.formerId(), member.status().name(), member.admittedOn(),
                    member.officialOn(),
                    member.cellId(),
                    member.placements()
                            .stream()
                            .map(it -> new PlacementV1(it.cellId(), it.from(), it.to(), it.type().name()))
                            .toList(),
                    member.statuses().stream().map(it -> new StatusV1(it.status().name(), it.from())).toList(),
                    member.positions()
                            .stream()
                            .map(it -> new PositionV1(it.positionId(), it.type().name(),
                                    it.organisationId(), it.from(), it.to()))
                            .toList(),
                    member.disciplines()
                            .stream()
                            .map(it -> new DisciplineV1(it.disciplineId(), it.form().name(),
                                    it.decidedOn(), it.liftedOn()))
                            .toList(),
                    member.erasedOn());
        }
    }

    /** What happened to a membership, on the wire, version 1: one form for each event type. */
    sealed interface ChangeV1 {
        record Admitted(String cellId, @Nullable LocalDate officialOn) implements ChangeV1 {}

        record Confirmed() implements ChangeV1 {}

        record Transferred(String fromCellId, String toCellId, String type, @Nullable LocalDate until)
                implements ChangeV1 {}

        record StatusChanged(String oldStatus, String newStatus) implements ChangeV1 {}

        /** @param cancelled null where nothing was planned */
        record Removed(String reason, @Nullable List<FactV1> cancelled) implements ChangeV1 {}

        record FactV1(String kind, LocalDate on) {}

        record Corrected(List<CorrectedFactV1> facts) implements ChangeV1 {}

        record CorrectedFactV1(String action, String kind, @Nullable LocalDate on, @Nullable LocalDate newOn) {}

        record DetailsCorrected(List<String> fields) implements ChangeV1 {}

        record Erased() implements ChangeV1 {}

        record Reinstated(String cellId, String status) implements ChangeV1 {}

        record Disciplined(String disciplineId, String form) implements ChangeV1 {}

        record DisciplineLifted(String disciplineId) implements ChangeV1 {}

        record PositionAssigned(String positionId, String type, String organisationId) implements ChangeV1 {}

        record PositionEnded(String positionId) implements ChangeV1 {}

        static ChangeV1 of(MemberEvent event) {
            return switch (event) {
                case MemberEvent.Admitted it -> new Admitted(it.cellId(), it.officialOn());
                case MemberEvent.Confirmed _ -> new Confirmed();
                case MemberEvent.Transferred it -> new Transferred(it.fromCellId(), it.toCellId(), it.type().name(),
                        it.until());
                case MemberEvent.StatusChanged it ->
                    new StatusChanged(it.oldStatus().name(), it.newStatus().name());
                case MemberEvent.Removed it -> new Removed(it.reason().name(),
                        it.cancelled().isEmpty()
                                ? null
                                : it.cancelled()
                                        .stream()
                                        .map(fact -> new FactV1(fact.kind().name(), fact.on()))
                                        .toList());
                case MemberEvent.Corrected it -> new Corrected(it.changes()
                        .stream()
                        .map(made -> new CorrectedFactV1(made.action().name(), made.kind().name(), made.on(),
                                made.newOn()))
                        .toList());
                case MemberEvent.DetailsCorrected it ->
                    new DetailsCorrected(it.fields().stream().sorted().map(Enum::name).toList());
                case MemberEvent.Erased _ -> new Erased();
                case MemberEvent.Reinstated it -> new Reinstated(it.cellId(), it.status().name());
                case MemberEvent.Disciplined it ->
                    new Disciplined(it.disciplineId(), it.form().name());
                case MemberEvent.DisciplineLifted it -> new DisciplineLifted(it.disciplineId());
                case MemberEvent.PositionAssigned it ->
                    new PositionAssigned(it.positionId(), it.type().name(), it.organisationId());
                case MemberEvent.PositionEnded it -> new PositionEnded(it.positionId());
            };
        }
    }
}
