package vn.bangvang.standings.fold.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
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
        this.debts = cutoff.state().debts().stream().map(EvaluationPeriod.Debt::subjectId).collect(Collectors.toSet());
    }

    public Cutoff cutoff() {
        return cutoff;
    }

    public Period period() {
        return cutoff.period();
    }

    /** The calendar year that the period is, or belongs to. */
    public int year() {
        return period().year();
    }

    public LocalDate referenceDate() {
        return cutoff.state().referenceDate();
    }

    public EvaluationPeriod.Policy policy() {
        return cutoff.state().policy();
    }

    /** The first of the five years that end with this one. */
    public int fiveYearsFrom() {
        return year() - 4;
    }

    public boolean isInFiveYears(int year) {
        return fiveYearsFrom() <= year && year <= year();
    }

    /** As {@link #isInPeriod(int, LocalDate)}; what comes after the reference date is not in the five years yet. */
    public boolean isInFiveYears(int year, @Nullable LocalDate day) {
        return isInFiveYears(year) && isBy(referenceDate(), year, day);
    }

    /** Whether what is recorded for the period's calendar year had happened by its reference date. */
    public boolean isOfTheYearByNow(int year, @Nullable LocalDate day) {
        return year == year() && isBy(referenceDate(), year, day);
    }

    private boolean isBy(LocalDate end, int year, @Nullable LocalDate day) {
        return period().isYear() || (day == null ? year < year() : !day.isAfter(end));
    }

    /** Whether what happened on that day belongs to the period. */
    public boolean isInPeriod(LocalDate day) {
        return period().contains(day);
    }

    /**
     * Whether a fact that is recorded for a calendar year belongs to the period: to that year, whatever its date; of
     * the year's quarters to the one that its date is in, and without a date to none of them.
     */
    public boolean isInPeriod(int year, @Nullable LocalDate day) {
        return year == year() && (period().isYear() || day != null && isInPeriod(day));
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
        return history == null ? null : event(history);
    }

    private @Nullable Event event(History history) {
        Event event = history.newest(cutoff);
        return event != null && knowsAllOf(event) ? event : null;
    }

    private boolean knowsAllOf(Event event) {
        Period named = event.namedPeriod();
        if (named != null && !cutoff.knows(named)) {
            return false;
        }
        for (SubjectKey reference : event.fact().referencesOn(referenceDate())) {
            if (!knows(reference)) {
                return false;
            }
        }
        return true;
    }

    private boolean knows(SubjectKey reference) {
        History history = log.history(reference.kind(), reference.id());
        return history != null && history.newest(cutoff) != null;
    }

    /** Facts of a kind that belong to this organisation or member. */
    public <F extends Fact> List<F> of(FactKind kind, String owner, Class<F> type) {
        return seen(log.ownedBy(kind, owner), owner, type);
    }

    /** Those of them that are recorded for that period. */
    private <F extends Fact> List<F> of(FactKind kind, String owner, Period period, Class<F> type) {
        return seen(log.ownedBy(kind, owner, period), owner, type).stream()
                .filter(fact -> period.equals(fact.period()))
                .toList();
    }

    private <F extends Fact> List<F> seen(List<History> histories, String owner, Class<F> type) {
        if (histories.isEmpty()) {
            return List.of();
        }
        var facts = new ArrayList<F>(histories.size());
        for (History history : histories) {
            Event event = event(history);
            if (event != null && type.isInstance(event.fact()) && event.fact().owners().contains(owner)) {
                facts.add(type.cast(event.fact()));
            }
        }
        return facts;
    }

    /** The settled evaluation of a subject in a period; of several the one recorded last. */
    @Nullable
    public Rating rating(String subjectId, Period period) {
        Event best = null;
        for (History history : log.ownedBy(FactKind.RATING, subjectId, period)) {
            Event event = event(history);
            if (event != null && event.fact() instanceof Rating rating && rating.subjectId().equals(subjectId)
                    && rating.period().equals(period) && rating.isSettled()
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
    public QualityClass classOf(String subjectId, Period period) {
        Rating rating = rating(subjectId, period);
        return rating == null ? null : rating.decided();
    }

    public boolean hasSelfCriticism(String subjectId) {
        for (SelfCriticism review : of(FactKind.SELF_CRITICISM, subjectId, period(), SelfCriticism.class)) {
            if (review.submitted()) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody so rated in this period may be commended for it: OUTSTANDING, and the period is a year. */
    public boolean isCommendable(Rating rating) {
        return period().isYear() && rating.decided() == QualityClass.OUTSTANDING;
    }

    /** Live commendations of a recipient for a period: they are given for years, so a quarter has none. */
    public List<Commendation> commendations(String recipientId, Period period) {
        List<Commendation> awards = of(FactKind.COMMENDATION, recipientId, period, Commendation.class);
        return awards.isEmpty() ? awards : awards.stream().filter(Commendation::live).toList();
    }
}
