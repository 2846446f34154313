package vn.bangvang.standings.fold.count;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Note;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.MemberStatus;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.log.VisibleFacts;

/**
 * What one member adds. The person counts in the cell of the reference date, the rating in the cell that was noted at
 * the decision, the award in the cell noted at the award: a later transfer moves neither.
 */
final class MemberFigures {
    private MemberFigures() {}

    static void add(VisibleFacts facts, String memberId, Deltas out) {
        Member member = facts.member(memberId);
        if (member == null) {
            return;
        }
        addAdmission(facts, member, out);
        String cell = member.cellOn(facts.referenceDate());
        MemberStatus status = member.statusOn(facts.referenceDate());
        if (cell == null || status == null || !status.isMember()) {
            addDeparture(facts, member, status, out);
            return;
        }
        Rating rating = facts.rating(memberId, facts.period());
        addPerson(facts, member, cell, status, rating, out);
        if (rating != null) {
            addRating(rating, out);
        }
        addAwards(facts, memberId, rating, out);
        addRisks(facts, member, cell, rating, out);
    }

    /** Who left before the reference date is in no other figure of the period, decided or not. */
    private static void addDeparture(VisibleFacts facts, Member member, @Nullable MemberStatus status, Deltas out) {
        LocalDate since = member.statusSince(facts.referenceDate());
        if (status != null && !status.isMember() && since != null && facts.isInPeriod(since)) {
            out.listed(member.cellOn(since.minusDays(1)), Counter.LEFT, new Note(List.of(status.name()), since, null));
        }
    }

    private static void addPerson(VisibleFacts facts, Member member, String cell, MemberStatus status,
            @Nullable Rating rating, Deltas out) {
        out.one(cell, Counter.HEADCOUNT);
        out.one(cell, isOfficial(member, status, facts.referenceDate()) ? Counter.OFFICIAL : Counter.PROBATIONARY);
        out.oneIf(member.wasDisciplined(facts.period().firstDay(), facts.referenceDate()), cell, Counter.DISCIPLINED);
        if (!status.isReviewed()) {
            return;
        }
        out.one(cell, Counter.REVIEW_REQUIRED);
        out.one(cell, facts.hasSelfCriticism(member.id()) ? Counter.REVIEWED : Counter.MEMBERS_NOT_REPORTED);
        if (!facts.isRatedWhenThereSince(member.admittedOn())) {
            return;
        }
        out.one(cell, Counter.RATING_REQUIRED);
        if (rating != null) {
            out.one(cell, Counter.SETTLED);
        } else {
            boolean debt = facts.isDebt(member.id());
            out.oneIf(debt, cell, Counter.DEBT);
            out.listed(cell, Counter.MEMBERS_UNDECIDED, debt ? Note.DEBT : Note.NONE);
        }
    }

    private static boolean isOfficial(Member member, MemberStatus status, LocalDate day) {
        LocalDate since = member.officialOn();
        return status == MemberStatus.OFFICIAL
                || status != MemberStatus.PROBATIONARY && since != null && !since.isAfter(day);
    }

    private static void addAdmission(VisibleFacts facts, Member member, Deltas out) {
        LocalDate admitted = member.admittedOn();
        out.oneIf(facts.isInPeriod(admitted), member.admittedBy(), Counter.ADMITTED);
        out.oneIf(facts.isInFiveYears(admitted.getYear(), admitted), member.admittedBy(), Counter.ADMITTED_FIVE_YEARS);
        LocalDate official = member.officialOn();
        if (official != null && facts.isInPeriod(official)) {
            out.one(member.cellOn(official), Counter.CONFIRMED);
        }
    }

    private static void addRating(Rating rating, Deltas out) {
        out.one(rating.organisationId(), counterOf(rating.decided()));
        out.oneIf(rating.exception(), rating.organisationId(), Counter.EXCEPTIONS);
    }

    private static Counter counterOf(@Nullable QualityClass decided) {
        return switch (decided) {
            case OUTSTANDING -> Counter.OUTSTANDING;
            case GOOD -> Counter.GOOD;
            case SATISFACTORY -> Counter.SATISFACTORY;
            case UNSATISFACTORY -> Counter.UNSATISFACTORY;
            case null -> Counter.NOT_RATED;
        };
    }

    private static void addAwards(VisibleFacts facts, String memberId, @Nullable Rating rating, Deltas out) {
        List<Commendation> awards = facts.commendations(memberId, facts.period());
        awards.stream()
                .filter(Commendation::isCertificate)
                .findFirst()
                .ifPresent(award -> out.one(award.organisationId(), Counter.MEMBERS_COMMENDED));
        awards.stream()
                .filter(Commendation::needsOutstanding)
                .findFirst()
                .ifPresent(award -> out.one(award.organisationId(), Counter.MEMBERS_COMMENDED_PERIODICALLY));
        Awards.atRisk(facts, memberId).forEach(award -> out.one(award.organisationId(), Counter.AT_RISK));
        if (rating != null && facts.isCommendable(rating)) {
            out.oneIf(awards.stream().noneMatch(Commendation::isYearly), rating.organisationId(),
                    Counter.MEMBERS_ELIGIBLE);
            Row.FiveYears years = Streaks.ofMember(facts, memberId);
            if (years.eligible()) {
                out.listed(rating.organisationId(), Counter.MEMBERS_FIVE_YEARS, Note.of(years));
            }
        }
    }

    private static void addRisks(VisibleFacts facts, Member member, String cell, @Nullable Rating rating, Deltas out) {
        List<String> risks = Risks.of(facts, member.id(), rating,
                member.isDisciplined(facts.period().firstDay(), facts.referenceDate()));
        if (!risks.isEmpty()) {
            out.listed(rating == null ? cell : rating.organisationId(), Counter.MEMBERS_AT_RISK, Note.because(risks));
        }
    }
}
