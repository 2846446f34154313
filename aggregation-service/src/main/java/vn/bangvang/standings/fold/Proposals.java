package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.Place;
import vn.bangvang.standings.fold.fact.ProposedRating;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.fold.log.History;
import vn.bangvang.standings.fold.log.VisibleFacts;

/** The events that ratings would be told by if they were decided. */
final class Proposals {
    private static final String NOWHERE = "proposed";

    private final Province province;
    private final VisibleFacts facts;
    private final Instant moment;
    private final Predicate<String> maySee;

    private Proposals(Province province, VisibleFacts facts, Instant moment, Predicate<String> maySee) {
        this.province = province;
        this.facts = facts;
        this.moment = moment;
        this.maySee = maySee;
    }

    static List<Event> of(Province province, Period period, List<ProposedRating> ratings, Instant moment,
            Predicate<String> maySee) {
        Ledger ledger = province.ledger(period, null);
        if (ledger == null) {
            return List.of();
        }
        var proposals = new Proposals(province, ledger.facts(), moment, maySee);
        var events = new ArrayList<Event>();
        for (ProposedRating rating : ratings) {
            Event event = proposals.event(rating, events.size());
            if (event != null) {
                events.add(event);
            }
        }
        return events;
    }

    private @Nullable Event event(ProposedRating proposed, int number) {
        String at = where(proposed);
        if (at == null) {
            return null;
        }
        EvaluationPeriod state = facts.cutoff().state();
        Rating before = facts.rating(proposed.subjectId(), facts.period());
        String id = before == null ? NOWHERE + "-" + proposed.subjectId() : before.id();
        History history = province.versions().history(FactKind.RATING, id);
        Rating.Outcome outcome = proposed.decided() == null ? Rating.Outcome.NOT_RATED : Rating.Outcome.DECIDED;
        var rating = new Rating(id, proposed.subjectType(), proposed.subjectId(), at, facts.period(), outcome,
                proposed.decided(), before != null && before.exception());
        return new Event(NOWHERE + "-" + number, province.id(), id,
                history == null ? 1 : history.newest().version() + 1, facts.period(), state.revision(), moment, rating,
                new Place(NOWHERE, number, moment));
    }

    /** Where it would count; null for whom the province does not know, or the caller may not see. */
    private @Nullable String where(ProposedRating proposed) {
        if (proposed.subjectType() == SubjectType.ORGANISATION) {
            return facts.fact(FactKind.ORGANISATION, proposed.subjectId()) == null ? null : proposed.subjectId();
        }
        Member member = facts.member(proposed.subjectId());
        String cell = member == null ? null : member.cellOn(facts.referenceDate());
        return cell == null || !maySee.test(cell) ? null : cell;
    }
}
