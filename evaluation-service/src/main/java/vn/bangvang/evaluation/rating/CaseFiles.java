package vn.bangvang.evaluation.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.membership.Members;
import vn.bangvang.evaluation.organisation.Organisations;
import vn.bangvang.evaluation.selfcriticism.SelfCriticisms;
import vn.bangvang.evaluation.year.EvaluationYear;
import vn.bangvang.evaluation.year.Subject;
import vn.bangvang.outbox.Stored;
import vn.bangvang.refusal.Refusal;

/** Reads what a decision looks at: the register from the read copy, everything that was decided from the store. */
@Component
final class CaseFiles {
    private final Organisations organisations;
    private final Members members;
    private final SelfCriticisms selfCriticisms;
    private final DecisionLists lists;

    CaseFiles(Organisations organisations, Members members, SelfCriticisms selfCriticisms, DecisionLists lists) {
        this.organisations = organisations;
        this.members = members;
        this.selfCriticisms = selfCriticisms;
        this.lists = lists;
    }

    /** Waits until each subject is known; refused with {@code UNKNOWN_…} (signalled) where one stays unknown. */
    Mono<Void> known(Subject.Type type, List<Verdict> verdicts) {
        return Flux.fromIterable(verdicts).concatMap(verdict -> switch (type) {
            case MEMBER -> members.get(verdict.subjectId(), verdict.pointer())
                    .flatMap(member -> organisations.get(member.cellId(), verdict.pointer()));
            case ORGANISATION -> organisations.get(verdict.subjectId(), verdict.pointer());
        }).then();
    }

    /** @param homeId where the subject is on the reference date */
    record Competent(String deciderId, String homeId) {}

    /** Who decides about a known subject at the end of that year; refused when nobody does. */
    Competent competent(Subject subject, int year) {
        LocalDate on = LocalDate.of(year, 12, 31);
        CompetentDeciders deciders = new CompetentDeciders(organisations.tree(), on);
        Optional<Competent> competent = switch (subject.type()) {
            case MEMBER -> members.register()
                    .find(subject.id())
                    .flatMap(member -> deciders.of(member)
                            .flatMap(decider -> member.cellOn(on).map(cell -> new Competent(decider, cell))));
            case ORGANISATION -> organisations.tree()
                    .find(subject.id())
                    .flatMap(deciders::of)
                    .map(decider -> new Competent(decider, subject.id()));
        };
        return competent.orElseThrow(
                () -> Refusal.conflict("NOT_THERE_ON_THE_REFERENCE_DATE", "/subjectId", subject.id()));
    }

    Mono<CaseFile> of(EvaluationYear year, String listKey, Collection<Subject> subjects) {
        RequiredSubjects required = RequiredSubjects.in(year, organisations.tree(), members.register());
        return Mono.zip(selfCriticisms.submittedAmong(subjects, year.year()), below(required, year, listKey, subjects),
                elsewhere(required, year, listKey, subjects))
                .map(read -> new CaseFile(year, required, read.getT1(), read.getT2(), read.getT3()));
    }

    private Mono<Map<Subject, Evaluation>> below(RequiredSubjects required, EvaluationYear year, String listKey,
            Collection<Subject> subjects) {
        CompetentDeciders deciders = new CompetentDeciders(required.tree(), required.on());
        Set<String> keys = new HashSet<>();
        for (Subject subject : subjects) {
            if (subject.type() == Subject.Type.ORGANISATION) {
                required.tree()
                        .find(subject.id())
                        .flatMap(organisation -> deciders.listBelow(organisation, year.year()))
                        .filter(key -> !key.equals(listKey))
                        .ifPresent(keys::add);
            }
        }
        // The list itself is given to the decision as it stands inside the guarded write.
        return keys.isEmpty() ? Mono.just(Map.of()) : lists.byKeys(keys).collect(HashMap::new, CaseFiles::add);
    }

    /** Only who has moved can stand in two lists. */
    private Mono<Set<Subject>> elsewhere(RequiredSubjects required, EvaluationYear year, String listKey,
            Collection<Subject> subjects) {
        List<Subject> moved = subjects.stream().filter(subject -> hasMoved(required, subject)).toList();
        if (moved.isEmpty()) {
            return Mono.just(Set.of());
        }
        return lists.holding(moved.getFirst().type(), year.year(), moved.stream().map(Subject::id).toList())
                .filter(stored -> !stored.state().key().equals(listKey))
                .<Map<Subject, Evaluation>>collect(HashMap::new, CaseFiles::add)
                .map(found -> {
                    Set<Subject> settled = new HashSet<>();
                    moved.stream()
                            .filter(subject -> Optional.ofNullable(found.get(subject))
                                    .filter(evaluation -> evaluation.state().isSettled())
                                    .isPresent())
                            .forEach(settled::add);
                    return settled;
                });
    }

    private static boolean hasMoved(RequiredSubjects required, Subject subject) {
        String organisationId = subject.id();
        if (subject.type() == Subject.Type.MEMBER) {
            var member = required.register().find(subject.id());
            if (member.isEmpty() || member.get().placements().size() > 1) {
                return true;
            }
            organisationId = member.get().cellId();
        }
        return required.tree()
                .pathOn(organisationId, required.on())
                .stream()
                .anyMatch(one -> one.placements().size() > 1 || one.kinds().size() > 1);
    }

    private static void add(Map<Subject, Evaluation> found, Stored<DecisionList> stored) {
        stored.state()
                .evaluations()
                .forEach(evaluation -> found.merge(new Subject(stored.state().subjectType(), evaluation.subjectId()),
                        evaluation, (one, other) -> one.state().isSettled() ? one : other));
    }
}
