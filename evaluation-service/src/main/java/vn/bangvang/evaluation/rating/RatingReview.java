package vn.bangvang.evaluation.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.rating.selfcriticism.DecidedRatings;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticismQueries;
import vn.bangvang.evaluation.register.committee.CommitteeRegister;
import vn.bangvang.evaluation.register.membership.MemberRegister;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.PeriodFindings;
import vn.bangvang.evaluation.regulation.period.PeriodFindings.Offence;
import vn.bangvang.evaluation.regulation.period.PeriodReview;
import vn.bangvang.period.Period;

/**
 * Compares whom a period requires with what the lists settle, and holds every rating against the conditions, and every
 * list against its quota, once more: a correction below, a discipline or a returned self-criticism may have come after.
 */
@Component
final class RatingReview implements PeriodReview, DecidedRatings {
    private final RatingQueries lists;
    private final SelfCriticismQueries selfCriticisms;
    private final OrganisationTree tree;
    private final MemberRegister register;
    private final CommitteeRegister committees;
    private final Clock clock;

    RatingReview(RatingQueries lists, SelfCriticismQueries selfCriticisms, OrganisationTree tree,
            MemberRegister register, CommitteeRegister committees, Clock clock) {
        this.lists = lists;
        this.selfCriticisms = selfCriticisms;
        this.tree = tree;
        this.register = register;
        this.committees = committees;
        this.clock = clock;
    }

    @Override
    public Mono<PeriodFindings> of(EvaluationPeriod period) {
        return lists.inPeriod(period.rootId(), period.period())
                .collect(SettledRatings::new, (settled, stored) -> settled.and(stored.state()))
                .flatMap(settled -> selfCriticisms.submittedAmong(settled.subjects(), period.period())
                        .map(submitted -> new RatingContext(period, LocalDate.now(clock),
                                RequiredSubjects.in(period, tree, register, committees), submitted, settled)))
                .map(RatingReview::findings);
    }

    @Override
    public Mono<Void> fence(EvaluationPeriod period) {
        return lists.interrupt(period.rootId(), period.period());
    }

    @Override
    public Mono<Boolean> areSettled(Subject subject, Period period) {
        return lists.holding(subject.type(), period, List.of(subject.id()))
                .collect(SettledRatings::new, (settled, stored) -> settled.and(stored.state()))
                .map(settled -> settled.of(subject).isPresent());
    }

    static PeriodFindings findings(RatingContext context) {
        Set<Subject> undecided = context.required().everywhereUnder(context.period().rootId());
        undecided.removeAll(context.settled().subjects());
        RatingConditions conditions = new RatingConditions(context.policy().minimumShares());
        List<Offence> offences = new ArrayList<>();
        context.settled().subjects().stream().sorted().filter(context.required()::isThere).forEach(subject -> {
            Evaluation evaluation = context.settled().of(subject).orElseThrow();
            conditions.stillOffended(context.of(subject, Map.of()), evaluation.decisionOrNone())
                    .map(offended -> new Offence(subject, offended.code()))
                    .forEach(offences::add);
            new Verdict(subject.id(), evaluation.decisionOrNone(), "").unsound(context.policy().scoring())
                    .map(unsound -> new Offence(subject, unsound.code()))
                    .ifPresent(offences::add);
        });
        context.settled()
                .lists()
                .stream()
                .flatMap(list -> context.groups(list)
                        .offended(list.evaluations())
                        .map(code -> new Offence(Subject.organisation(list.deciderId()), code))
                        .stream())
                .distinct()
                .forEach(offences::add);
        return new PeriodFindings(undecided, offences);
    }
}
