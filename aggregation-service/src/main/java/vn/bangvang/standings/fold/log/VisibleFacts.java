package vn.bangvang.standings.fold.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.EvaluationYear;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Fact;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.fact.SelfCriticism;
import vn.bangvang.standings.fold.fact.SubjectKey;

/** The facts of one province as one board sees them: the newest visible version of each, if all it names is known. */
public final class VisibleFacts {
    private final EventVersions log;
    private final Cutoff cutoff;
    private final Set<String> debts;

    public VisibleFacts(EventVersions log, Cutoff cutoff) {
        this.log = log;
        this.cutoff = cutoff;
        this.debts = cutoff.state().debts().stream().map(EvaluationYear.Debt::subjectId).collect(Collectors.toSet());
    }

    public Cutoff cutoff() {
        return cutoff;
    }

    public int year() {
        return cutoff.year();
    }

    public LocalDate referenceDate() {
        return cutoff.state().referenceDate();
    }

    public EvaluationYear.Policy policy() {
        return cutoff.state().policy();
    }

    /** The first of the five years that end with this one. */
    public int fiveYearsFrom() {
        return year() - 4;
    }

    public boolean isInFiveYears(int year) {
        return fiveYearsFrom() <= year && year <= year();
    }

    /** Whether somebody who began on that day has been there long enough to be rated. */
    public boolean isRatedWhenThereSince(LocalDate day) {
        return !day.plusMonths(policy().ratedAfterMonths()).isAfter(referenceDate());
    }

    public boolean isDebt(String subjectId) {
        return debts.contains(subjectId);
    }

    @Nullable
    public Member member(String id) {
        return fact(FactKind.MEMBER, id) instanceof Member member ? member : null;
    }

    @Nullable
    public Fact fact(FactKind kind, String id) {
        Event event = event(kind, id);
        return event == null ? null : event.fact();
    }

    private @Nullable Event event(FactKind kind, String id) {
        History history = log.history(kind, id);
        Event event = history == null ? null : history.newest(cutoff);
        return event != null && knowsAll(event.references()) ? event : null;
    }

    private boolean knowsAll(List<SubjectKey> references) {
        for (SubjectKey reference : references) {
            if (!knows(reference)) {
                return false;
            }
        }
        return true;
    }

    private boolean knows(SubjectKey reference) {
        if (reference.kind() == FactKind.YEAR) {
            return cutoff.knowsYear(Integer.parseInt(reference.id()));
        }
        History history = log.history(reference.kind(), reference.id());
        return history != null && history.newest(cutoff) != null;
    }

    /** Facts of a kind that belong to this organisation or member. */
    public <F extends Fact> List<F> of(FactKind kind, String owner, Class<F> type) {
        List<String> ids = log.ownedBy(kind, owner);
        if (ids.isEmpty()) {
            return List.of();
        }
        var facts = new ArrayList<F>(ids.size());
        ids.stream().sorted().forEach(id -> {
            Fact fact = fact(kind, id);
            if (type.isInstance(fact) && fact.owners().contains(owner)) {
                facts.add(type.cast(fact));
            }
        });
        return facts;
    }

    /** The settled evaluation of a subject in a year; of several the one recorded last. */
    @Nullable
    public Rating rating(String subjectId, int year) {
        Event best = null;
        for (String id : log.ownedBy(FactKind.RATING, subjectId)) {
            Event event = event(FactKind.RATING, id);
            if (event != null && event.fact() instanceof Rating rating && rating.year() == year && rating.isSettled()
                    && (best == null || isAfter(event, best))) {
                best = event;
            }
        }
        return best != null && best.fact() instanceof Rating rating ? rating : null;
    }

    private static boolean isAfter(Event event, Event other) {
        int byTime = event.recordedAt().compareTo(other.recordedAt());
        return byTime != 0 ? byTime > 0 : event.aggregateId().compareTo(other.aggregateId()) > 0;
    }

    @Nullable
    public QualityClass classOf(String subjectId, int year) {
        Rating rating = rating(subjectId, year);
        return rating == null ? null : rating.decided();
    }

    public boolean hasSelfCriticism(String subjectId) {
        for (SelfCriticism review : of(FactKind.SELF_CRITICISM, subjectId, SelfCriticism.class)) {
            if (review.year() == year() && review.submitted()) {
                return true;
            }
        }
        return false;
    }

    /** Live commendations of a recipient for a year. */
    public List<Commendation> commendations(String recipientId, int year) {
        return of(FactKind.COMMENDATION, recipientId, Commendation.class).stream()
                .filter(award -> award.live() && award.year() == year)
                .toList();
    }
}
