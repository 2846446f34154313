package vn.bangvang.member.committee.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.member.committee.Committee;
import vn.bangvang.member.committee.CommitteeEvent;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;

/** Topic {@code member.committee.v1}. */
@Component
class CommitteePublication implements Publication<Committee, CommitteeEvent> {
    private static final Kind<Committee> KIND = Kind.of(Committee.class, "COMMITTEE")
            .storedIn("committees")
            .toldOn("member.committee.v1", "committee")
            .keyedBy(it -> Committee.key(it.organisationId(), it.body()))
            .searchedBy("holders.memberId")
            .refusingASecondAt("", _ -> null);

    @Override
    public Kind<Committee> kind() {
        return KIND;
    }

    @Override
    public String root(Committee after) {
        return after.rootId();
    }

    @Override
    public @Nullable LocalDate effectiveOn(Committee after, CommitteeEvent event) {
        return event.effectiveOn();
    }

    @Override
    public Object change(CommitteeEvent event) {
        return ChangeV1.of(event);
    }

    @Override
    public Object state(String id, Committee after, CommitteeEvent event) {
        return StateV1.of(after);
    }

    @Override
    public String type(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEvent.Configured it -> "membership.committee-configured.v1";
            case CommitteeEvent.SeatFilled it -> "membership.committee-seat-filled.v1";
            case CommitteeEvent.SeatVacated it -> "membership.committee-seat-vacated.v1";
        };
    }

    /** A committee on the wire, version 1. */
    record StateV1(String committeeId, String organisationId, String body, int seats, @Nullable TermV1 term,
            List<SeatedTermV1> terms, List<HolderV1> holders) {

        record SeatedTermV1(int seats, @Nullable LocalDate from, @Nullable LocalDate to) {}

        record TermV1(LocalDate from, @Nullable LocalDate to) {
            static @Nullable TermV1 of(Committee.@Nullable Term term) {
                return term == null ? null : new TermV1(term.from(), term.to());
            }
        }

        record HolderV1(String memberId, String position, LocalDate from, @Nullable LocalDate to,
                @Nullable Boolean appointed) {}

        static StateV1 of(Committee committee) {
            return new StateV1(committee.id(), committee.organisationId(), committee.body().name(),
                    committee.seats(), TermV1.of(committee.term()),
                    committee.terms().stream().map(it -> new SeatedTermV1(it.seats(), it.from(), it.to())).toList(),
                    committee.holders()
                            .stream()
                            .map(it -> new HolderV1(it.memberId(), it.position().name(), it.from(), it.to(),
                                    it.appointed()))
                            .toList());
        }
    }

    /** What happened to a committee, on the wire, version 1: one form for each event type. */
    sealed interface ChangeV1 {
        record Configured(int seats, StateV1.@Nullable TermV1 term) implements ChangeV1 {}

        record SeatFilled(String memberId, String position, boolean appointed) implements ChangeV1 {}

        record SeatVacated(String memberId) implements ChangeV1 {}

        static ChangeV1 of(CommitteeEvent event) {
            return switch (event) {
                case CommitteeEvent.Configured it -> new Configured(it.seats(), StateV1.TermV1.of(it.term()));
                case CommitteeEvent.SeatFilled it ->
                    new SeatFilled(it.memberId(), it.position().name(), it.appointed());
                case CommitteeEvent.SeatVacated it -> new SeatVacated(it.memberId());
            };
        }
    }
}
