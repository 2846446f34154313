package vn.bangvang.standings.messaging;

import vn.bangvang.feed.Envelope;
import vn.bangvang.feed.Position;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Fact;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Place;

/** From the envelope and the state it carries to a fact of the fold. */
final class EventTranslation {
    private EventTranslation() {}

    /** @throws UntranslatableEvent with the reason */
    static Event translate(ReceivedEvent received) {
        Envelope envelope = received.payload();
        FactKind kind = EventTypes.kindOf(received.type());
        if (kind == null) {
            throw UntranslatableEvent.unknownType(received.type());
        }
        if (!kind.aggregateType().equals(envelope.aggregateType())) {
            throw UntranslatableEvent.wrong("aggregateType");
        }
        Fact fact = fact(kind, StateV1.of(envelope.state(), envelope.aggregateId()));
        Period period = envelope.evaluationPeriod() == null ? fact.period() : envelope.evaluationPeriod();
        return new Event(received.id(), SharedTexts.of(received.root()), envelope.aggregateId(),
                envelope.aggregateVersion(), period,
                envelope.periodRevision(), envelope.recordedAt(), fact, place(received));
    }

    /** One text for each partition: every event keeps it. */
    private static Place place(ReceivedEvent received) {
        Position at = received.at();
        return new Place((at.topic() + "-" + at.partition()).intern(), at.offset(), received.loggedAt());
    }

    private static Fact fact(FactKind kind, StateV1 state) {
        return switch (kind) {
            case ORGANISATION -> MembershipFacts.organisation(state);
            case COMMITTEE -> MembershipFacts.committee(state);
            case MEMBER -> MembershipFacts.member(state);
            case ENROLMENT -> TrainingFacts.enrolment(state);
            case PERIOD -> PeriodFacts.period(state);
            case SELF_CRITICISM -> RatingFacts.selfCriticism(state);
            case RATING -> RatingFacts.rating(state);
            case INSPECTION_PLAN -> RecordFacts.inspectionPlan(state);
            case TARGET -> RecordFacts.target(state);
            case DOCUMENT -> RecordFacts.issuedDocument(state);
            case PRIZE -> RecordFacts.prize(state);
            case INVESTMENT -> RecordFacts.investment(state);
            case COMMENDATION -> RatingFacts.commendation(state);
            case SEAL -> PeriodFacts.seal(state);
        };
    }
}
