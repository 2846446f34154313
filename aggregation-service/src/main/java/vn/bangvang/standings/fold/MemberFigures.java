package vn.bangvang.standings.fold;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.MemberStatus;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Rating;

/**
 * What one member adds. The person counts in the cell of the reference date, the rating in the cell that was noted at
 * the decision, the award in the cell noted at the award: a later transfer moves neither.
 */
final class MemberFigures {
    private MemberFigures() {}

    static void add(Lens lens, String memberId, Deltas out) {
        Member member = lens.member(memberId);
        if (member == null) {
            return;
        }
        Rating rating = lens.rating(memberId, lens.year());
        addPerson(lens, member, rating, out);
        addAdmission(lens, member, out);
        if (rating != null) {
            addRating(rating, out);
        }
        addAwards(lens, memberId, rating, out);
    }

    private static void addPerson(Lens lens, Member member, @Nullable Rating rating, Deltas out) {
        String cell = member.cellOn(lens.referenceDate());
        MemberStatus status = member.statusOn(lens.referenceDate());
        if (cell == null || status == null || !status.isMember()) {
            return;
        }
        out.one(cell, Slot.HEADCOUNT);
        out.one(cell, isOfficial(member, status, lens.referenceDate()) ? Slot.OFFICIAL : Slot.PROBATIONARY);
        if (!status.isReviewed()) {
            return;
        }
        out.one(cell, Slot.REVIEW_REQUIRED);
        out.oneIf(lens.hasSelfCriticism(member.id()), cell, Slot.REVIEWED);
        if (!lens.isRatedWhenThereSince(member.admittedOn())) {
            return;
        }
        out.one(cell, Slot.RATING_REQUIRED);
        out.oneIf(rating != null, cell, Slot.SETTLED);
        out.oneIf(rating == null && lens.isDebt(member.id()), cell, Slot.DEBT);
    }

    private static boolean isOfficial(Member member, MemberStatus status, LocalDate day) {
        LocalDate since = member.officialOn();
        return status == MemberStatus.OFFICIAL
                || status != MemberStatus.PROBATIONARY && since != null && !since.isAfter(day);
    }

    private static void addAdmission(Lens lens, Member member, Deltas out) {
        int admitted = member.admittedOn().getYear();
        out.oneIf(admitted == lens.year(), member.admittedBy(), Slot.ADMITTED);
        out.oneIf(lens.isInFiveYears(admitted), member.admittedBy(), Slot.ADMITTED_FIVE_YEARS);
        LocalDate official = member.officialOn();
        if (official != null && official.getYear() == lens.year()) {
            out.one(member.cellOn(official), Slot.CONFIRMED);
        }
    }

    private static void addRating(Rating rating, Deltas out) {
        out.one(rating.organisationId(), slotOf(rating.decided()));
        out.oneIf(rating.exception(), rating.organisationId(), Slot.EXCEPTIONS);
    }

    private static Slot slotOf(@Nullable QualityClass decided) {
        return switch (decided) {
            case OUTSTANDING -> Slot.OUTSTANDING;
            case GOOD -> Slot.GOOD;
            case SATISFACTORY -> Slot.SATISFACTORY;
            case UNSATISFACTORY -> Slot.UNSATISFACTORY;
            case null -> Slot.NOT_RATED;
        };
    }

    private static void addAwards(Lens lens, String memberId, @Nullable Rating rating, Deltas out) {
        List<Commendation> awards = lens.commendations(memberId, lens.year());
        awards.stream()
                .filter(Commendation::isCertificate)
                .findFirst()
                .ifPresent(award -> out.one(award.organisationId(), Slot.MEMBERS_COMMENDED));
        for (Commendation award : awards) {
            out.oneIf(award.needsOutstanding() && !Awards.isSupported(lens, award), award.organisationId(),
                    Slot.AT_RISK);
        }
        if (rating != null && rating.decided() == QualityClass.OUTSTANDING) {
            out.oneIf(awards.stream().noneMatch(Commendation::isYearly), rating.organisationId(),
                    Slot.MEMBERS_ELIGIBLE);
        }
    }
}
