package vn.bangvang.evaluation.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticismQueries;
import vn.bangvang.evaluation.register.committee.CommitteeRegister;
import vn.bangvang.evaluation.register.membership.Members;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;
import vn.bangvang.refusal.Refusal.Reason;

/** Reads what a decision looks at: the register from the read copy, everything that was decided from the store. */
@Component
final class RatingContextLoader {
    private final Organisations organisations;
    private final Members members;
    private final SelfCriticismQueries selfCriticisms;
    private final RatingQueries lists;
    private final CommitteeRegister committees;
    private final Clock clock;

    RatingContextLoader(Organisations organisations, Members members, SelfCriticismQueries selfCriticisms,
            RatingQueries lists, CommitteeRegister committees, Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.selfCriticisms = selfCriticisms;
        this.lists = lists;
        this.committees = committees;
        this.clock = clock;
    }

    /**
     * Waits a moment for all subjects together.
     *
     * @param pointers where each stands in the request, by its id
     * @throws Refusal INVALID {@code UNKNOWN_MEMBER} or {@code UNKNOWN_ORGANISATION} (signalled) where one stays
     *         unknown
     */
    Mono<Void> known(Subject.Type type, Map<String, String> pointers) {
        return switch (type) {
            case MEMBER -> members.arrived(pointers.keySet())
                    .doOnNext(found -> mustAllBeThere(type, pointers, found.keySet()))
                    .flatMap(found -> organisations
                            .arrived(found.values().stream().map(PartyMember::cellId).collect(Collectors.toSet())))
                    .then();
            case ORGANISATION -> organisations.arrived(pointers.keySet())
                    .doOnNext(found -> mustAllBeThere(type, pointers, found.keySet()))
                    .then();
        };
    }

    private static void mustAllBeThere(Subject.Type type, Map<String, String> pointers, Set<String> found) {
        List<Reason> unknown = pointers.entrySet()
                .stream()
                .filter(one -> !found.contains(one.getKey()))
                .map(one -> new Reason("UNKNOWN_" + type, one.getValue(), one.getKey(), Map.of()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(Kind.INVALID, unknown);
        }
    }

    /** @param homeId where the subject is on the reference date */
    record Competent(DecisionList.Key list, String homeId) {}

    /** Who decides about a known subject at the end of that period; refused when nobody does. */
    Competent competent(Subject subject, Period period) {
        LocalDate on = period.referenceDate();
        CompetentDeciders deciders = new CompetentDeciders(organisations.tree(), on);
        Optional<Competent> competent = switch (subject.type()) {
            case MEMBER -> members.register()
                    .find(subject.id())
                    .flatMap(member -> deciders.of(member)
                            .flatMap(decider -> member.cellOn(on)
                                    .map(cell -> competent(decider, period, subject, cell))));
            case ORGANISATION -> organisations.tree()
                    .find(subject.id())
                    .flatMap(deciders::of)
                    .map(decider -> competent(decider, period, subject, subject.id()));
        };
        return competent.orElseThrow(
                () -> Refusal.conflict("NOT_THERE_ON_THE_REFERENCE_DATE", "/subjectId", subject.id()));
    }

    private static Competent competent(String deciderId, Period period, Subject subject, String homeId) {
        return new Competent(new DecisionList.Key(deciderId, period, subject.type()), homeId);
    }

    /** @param listKey of the list under decision, which is given to the decision as it stands in the guarded write */
    Mono<RatingContext> of(EvaluationPeriod period, DecisionList.Key listKey, Collection<Subject> subjects) {
        RequiredSubjects required = RequiredSubjects.in(period, organisations.tree(), members.register(),
                committees);
        return Mono
                .zip(selfCriticisms.submittedAmong(subjects, period.period()), settled(required, listKey, subjects))
                .map(read -> new RatingContext(period, LocalDate.now(clock), required, read.getT1(), read.getT2()));
    }

    private Mono<SettledRatings> settled(RequiredSubjects required, DecisionList.Key listKey,
            Collection<Subject> subjects) {
        Set<Subject> asked = new HashSet<>();
        for (Subject subject : subjects) {
            // Only who has moved can stand in two lists.
            if (hasMoved(required, subject)) {
                asked.add(subject);
            }
            if (subject.type() == Subject.Type.ORGANISATION) {
                required.tree().find(subject.id()).map(required::below).ifPresent(asked::addAll);
            }
        }
        Map<Subject.Type, List<String>> byType = asked.stream()
                .collect(Collectors.groupingBy(Subject::type, Collectors.mapping(Subject::id, Collectors.toList())));
        return Flux.fromIterable(byType.entrySet())
                .concatMap(of -> lists.holding(of.getKey(), listKey.period(), of.getValue()))
                .map(Stored::state)
                .filter(list -> !list.key().equals(listKey))
                .collect(SettledRatings::new, SettledRatings::and);
    }

    private static boolean hasMoved(RequiredSubjects required, Subject subject) {
        String organisationId = subject.id();
        if (subject.type() == Subject.Type.MEMBER) {
            Optional<PartyMember> member = required.register().find(subject.id());
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
}
