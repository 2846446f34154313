package vn.bangvang.evaluation.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

import vn.bangvang.evaluation.rating.RatingConditions.Offended;
import vn.bangvang.evaluation.rating.SubjectFacts.LowerLevel;
import vn.bangvang.evaluation.register.committee.CommitteeRegister;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.PossibleDays;
import vn.bangvang.evaluation.regulation.policy.ClassCounts;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.refusal.Refusal;

/**
 * Everything that a decision about some subjects looks at, read once before it.
 *
 * @param today the civil day
 * @param submitted when the subjects handed in their self-criticism
 * @param settled what the other lists settle about the subjects and those below them
 */
record RatingContext(EvaluationPeriod period, LocalDate today, RequiredSubjects required,
        Map<Subject, LocalDate> submitted, SettledRatings settled) {

    EvaluationPolicy policy() {
        return period.policy().rules();
    }

    PossibleDays possibleDays() {
        return new PossibleDays(period.period(), today);
    }

    /** The groups within which the list is held to its quota. */
    QuotaGroups groups(DecisionList list) {
        return new QuotaGroups(required, list.key(), policy().quotaFor(list.subjectType()));
    }

    /** Why this committee may not decide about the subject at all, if so. */
    Optional<Offended> notFor(String deciderId, Subject subject) {
        Optional<String> competent = required.isThere(subject) ? required.decider(subject) : Optional.empty();
        if (competent.isEmpty()) {
            return Offended.conflict("NOT_THERE_ON_THE_REFERENCE_DATE", Map.of("date", required.on()));
        }
        if (!competent.get().equals(deciderId)) {
            return Offended.conflict("NOT_THE_COMPETENT_DECIDER", Map.of("competent", competent.get()));
        }
        return Offended.conflict("DECIDED_BY_ANOTHER_COMMITTEE", settled.byAnotherThan(deciderId, subject));
    }

    /** @param after the list with the decisions under way, which may settle the level below at the same time */
    SubjectFacts of(Subject subject, Map<String, Evaluation> after) {
        return switch (subject.type()) {
            case MEMBER -> of(subject, member(subject));
            case ORGANISATION -> of(subject, organisation(subject), after);
        };
    }

    /** Where a known subject counts. */
    Evaluation.Home homeOf(Subject subject) {
        PartyOrganisation home = switch (subject.type()) {
            case MEMBER -> {
                PartyMember member = member(subject);
                yield organisation(Subject.organisation(member.cellOn(required.on()).orElse(member.cellId())));
            }
            case ORGANISATION -> organisation(subject);
        };
        return required.home(home);
    }

    private SubjectFacts of(Subject subject, PartyMember member) {
        return new SubjectFacts(submitted.get(subject), required.isExcused(member),
                required.isTooRecent(member.admittedOn()), member.isDisciplinedIn(period.period()), false,
                LowerLevel.NONE);
    }

    private SubjectFacts of(Subject subject, PartyOrganisation organisation, Map<String, Evaluation> after) {
        return new SubjectFacts(submitted.get(subject), false, required.isTooRecent(organisation.foundedOn()),
                false, fallsByDiscipline(organisation), below(organisation, after));
    }

    private boolean fallsByDiscipline(PartyOrganisation organisation) {
        String id = organisation.id();
        return switch (policy().collectiveFallsBy()) {
            case NONE -> false;
            case ANY_MEMBER -> isWarned(id, (member, day) -> member.cellUpTo(day).filter(id::equals).isPresent());
            case COMMITTEE_MEMBER -> fallsByItsLeaders(id);
        };
    }

    /** Those who sat in its committee on the day of the discipline; its secretary and deputy where nobody did. */
    private boolean fallsByItsLeaders(String id) {
        List<CommitteeRegister.Seat> seats = required.committees().seatsOf(id);
        return seats.stream().anyMatch(this::isWarnedWhileHeld) || isWarned(id, (member, day) -> member
                .isLeading(id, day) && seats.stream().noneMatch(seat -> seat.isHeldOn(day)));
    }

    private boolean isWarnedWhileHeld(CommitteeRegister.Seat seat) {
        return required.register()
                .find(seat.memberId())
                .stream()
                .flatMap(member -> member.warnedIn(period.period()))
                .anyMatch(seat::isHeldOn);
    }

    /** Whether somebody who was ever in that cell was warned in the period while the condition held. */
    private boolean isWarned(String cellId, BiPredicate<PartyMember, LocalDate> condition) {
        return required.register()
                .everIn(cellId)
                .stream()
                .anyMatch(member -> member.warnedIn(period.period()).anyMatch(day -> condition.test(member, day)));
    }

    private LowerLevel below(PartyOrganisation organisation, Map<String, Evaluation> after) {
        List<Subject> below = required.below(organisation);
        List<Subject> undecided = below.stream()
                .filter(required::requires)
                .filter(subject -> settled(subject, after).isEmpty())
                .toList();
        ClassCounts counts = ClassCounts.of(below.stream()
                .map(subject -> settled(subject, after))
                .flatMap(Optional::stream)
                .map(Evaluation::standingClass)
                .flatMap(Optional::stream)
                .toList());
        return new LowerLevel(undecided.size(), undecided.isEmpty() ? "" : undecided.getFirst().id(), counts);
    }

    private Optional<Evaluation> settled(Subject subject, Map<String, Evaluation> after) {
        Optional<Evaluation> here = subject.type() == Subject.Type.ORGANISATION
                ? Optional.ofNullable(after.get(subject.id()))
                : Optional.empty();
        return here.filter(evaluation -> evaluation.state().isSettled()).or(() -> settled.of(subject));
    }

    private PartyMember member(Subject subject) {
        return required.register().find(subject.id()).orElseThrow(() -> unknown(subject));
    }

    private PartyOrganisation organisation(Subject subject) {
        return required.tree().find(subject.id()).orElseThrow(() -> unknown(subject));
    }

    private static Refusal unknown(Subject subject) {
        return Refusal.invalid("UNKNOWN_" + subject.type(), "", subject.id());
    }
}
