package vn.bangvang.member.committee.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.member.Decided;
import vn.bangvang.member.committee.Committee;
import vn.bangvang.member.committee.CommitteeEvent;
import vn.bangvang.member.committee.CommitteeNews;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Topic {@code member.committee.v1}. */
@Component
class CommitteePublication implements CommitteeNews {
    static final String TOPIC = "member.committee.v1";

    @Override
    public OutgoingEvent tell(Decided<Committee, CommitteeEvent> decided) {
        return OutgoingEvent.of(TOPIC, type(decided.event()), "committee", decided.state().rootId(),
                ChangeV1.of(decided.event()), StateV1.of(decided.state()))
                .effectiveOn(decided.event().effectiveOn());
    }

    private static String type(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEvent.Configured it -> "membership.committee-configured.v1";
            case CommitteeEvent.SeatFilled it -> "membership.committee-seat-filled.v1";
            case CommitteeEvent.SeatVacated it -> "membership.committee-seat-vacated.v1";
        };
    }

    /** A committee on the wire, version 1. */
    record StateV1(String committeeId, String organisationId, String body, int seats, @Nullable TermV1 term,
            List<HolderV1> holders) {

        record TermV1(LocalDate from, @Nullable LocalDate to) {
            static @Nullable TermV1 of(Committee.@Nullable Term term) {
                return term == null ? null : new TermV1(term.from(), term.to());
            }
        }

        record HolderV1(String memberId, String position, LocalDate from, @Nullable LocalDate to,
                @Nullable Boolean appointed) {}

        static StateV1 of(Committee committee) {
            return new StateV1(committee.id(), committee.organisationId(), committee.body().name(),
                    committee.seats(), TermV1.of(committee.term()), committee.holders()
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
