package vn.bangvang.evaluation.rating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.bangvang.evaluation.rating.SubjectFacts.LowerLevel;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.policy.ClassCounts;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Reason;

/**
 * Everything that a decision about some subjects looks at, read once before it.
 *
 * @param submitted the subjects that handed in their self-criticism
 * @param settled what the other lists settle about the subjects and those below them
 */
record RatingContext(EvaluationPeriod year, RequiredSubjects required, Set<Subject> submitted, SettledRatings settled) {

    EvaluationPolicy policy() {
        return year.policy().rules();
    }

    /** Why this committee may not decide about the subject at all, if so. */
    Optional<Reason> refuse(Subject subject, String deciderId, String pointer) {
        CompetentDeciders deciders = new CompetentDeciders(required.tree(), required.on());
        Optional<String> competent = switch (subject.type()) {
            case MEMBER -> required.register()
                    .find(subject.id())
                    .filter(member -> member.isActiveOn(required.on()))
                    .flatMap(deciders::of);
            case ORGANISATION -> required.tree()
                    .find(subject.id())
                    .filter(organisation -> organisation.existsOn(required.on()))
                    .flatMap(deciders::of);
        };
        if (competent.isEmpty()) {
            return Optional.of(new Reason("NOT_THERE_ON_THE_REFERENCE_DATE", pointer, subject.id(),
                    Map.of("date", required.on())));
        }
        if (!competent.get().equals(deciderId)) {
            return Optional.of(new Reason("NOT_THE_COMPETENT_DECIDER", pointer, subject.id(),
                    Map.of("competent", competent.get())));
        }
        return settled.byAnotherThan(deciderId, subject)
                ? Optional.of(new Reason("DECIDED_BY_ANOTHER_COMMITTEE", pointer, subject.id(), Map.of()))
                : Optional.empty();
    }

    /** Whether the register still has the subject on the reference date; who has left since keeps what was decided. */
    boolean isThere(Subject subject) {
        return switch (subject.type()) {
            case MEMBER -> required.register()
                    .find(subject.id())
                    .filter(member -> member.isActiveOn(required.on()))
                    .isPresent();
            case ORGANISATION -> required.tree()
                    .find(subject.id())
                    .filter(organisation -> organisation.existsOn(required.on()))
                    .isPresent();
        };
    }

    /** @param after the list with the decisions under way, which may settle the level below at the same time */
    SubjectFacts of(Subject subject, Map<String, Evaluation> after) {
        return switch (subject.type()) {
            case MEMBER -> of(required.register().find(subject.id()).orElseThrow(() -> unknown(subject)));
            case ORGANISATION -> of(required.tree().find(subject.id()).orElseThrow(() -> unknown(subject)), after);
        };
    }

    /** Where a known subject counts. */
    Evaluation.Home homeOf(Subject subject) {
        return switch (subject.type()) {
            case MEMBER -> home(required.register().find(subject.id()).orElseThrow(() -> unknown(subject)));
            case ORGANISATION -> home(required.tree().find(subject.id()).orElseThrow(() -> unknown(subject)));
        };
    }

    private Evaluation.Home home(PartyMember member) {
        String cellId = member.cellOn(required.on()).orElse(member.cellId());
        return home(required.tree().find(cellId).orElseThrow(() -> unknown(Subject.organisation(cellId))));
    }

    private Evaluation.Home home(PartyOrganisation organisation) {
        return new Evaluation.Home(organisation.id(), organisation.levelOn(required.on()));
    }

    private SubjectFacts of(PartyMember member) {
        return new SubjectFacts(home(member),
                submitted.contains(Subject.member(member.id())), required.isExcused(member),
                required.isTooRecent(member.admittedOn()), member.isDisciplinedIn(year.year()), false,
                LowerLevel.NONE);
    }

    private SubjectFacts of(PartyOrganisation organisation, Map<String, Evaluation> after) {
        Subject subject = Subject.organisation(organisation.id());
        return new SubjectFacts(home(organisation),
                submitted.contains(subject), false, required.isTooRecent(organisation.foundedOn()), false,
                hasDisciplinedMember(organisation.id()), below(organisation, after));
    }

    /** Only a cell's collective is known here: the committees of other organisations are not in the read copy. */
    private boolean hasDisciplinedMember(String cellId) {
        return required.register()
                .everIn(cellId)
                .stream()
                .anyMatch(member -> member.isGivenWarningOrWorseIn(year.year(), cellId));
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
        Evaluation here = subject.type() == Subject.Type.ORGANISATION ? after.get(subject.id()) : null;
        return Optional.ofNullable(here)
                .filter(evaluation -> evaluation.state().isSettled())
                .or(() -> settled.of(subject));
    }

    private static Refusal unknown(Subject subject) {
        return Refusal.invalid("UNKNOWN_" + subject.type(), "", subject.id());
    }
}
