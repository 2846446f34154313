package vn.bangvang.evaluation.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticisms;
import vn.bangvang.evaluation.register.membership.MemberRegister;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.PeriodFindings;
import vn.bangvang.evaluation.regulation.period.PeriodFindings.Offence;
import vn.bangvang.evaluation.regulation.period.PeriodReview;

/**
 * Compares whom a year requires with what the lists settle, and holds every rating against the conditions once more: a
 * correction below, a discipline or a returned self-criticism may have come after it.
 */
@Component
final class ReviewingPeriods implements PeriodReview {
    private final DecisionLists lists;
    private final SelfCriticisms selfCriticisms;
    private final OrganisationTree tree;
    private final MemberRegister register;

    ReviewingPeriods(DecisionLists lists, SelfCriticisms selfCriticisms, OrganisationTree tree,
            MemberRegister register) {
        this.lists = lists;
        this.selfCriticisms = selfCriticisms;
        this.tree = tree;
        this.register = register;
    }

    @Override
    public Mono<PeriodFindings> of(EvaluationPeriod year) {
        return lists.ofYear(year.rootId(), year.year())
                .collect(SettledRatings::new, (settled, stored) -> settled.and(stored.state()))
                .flatMap(settled -> selfCriticisms.submittedAmong(settled.subjects(), year.year())
                        .map(submitted -> new RatingContext(year, RequiredSubjects.in(year, tree, register), submitted,
                                settled)))
                .map(ReviewingPeriods::findings);
    }

    @Override
    public Mono<Void> fence(EvaluationPeriod year) {
        return lists.interrupt(year.rootId(), year.year());
    }

    static PeriodFindings findings(RatingContext file) {
        Set<Subject> undecided = file.required().everywhereUnder(file.year().rootId());
        undecided.removeAll(file.settled().subjects());
        RatingConditions conditions = new RatingConditions(file.policy().minimumShares());
        List<Offence> offences = new ArrayList<>();
        file.settled().subjects().stream().sorted().filter(file::isThere).forEach(subject -> {
            Evaluation evaluation = file.settled().of(subject).orElseThrow();
            offences.addAll(offences(file, conditions, subject, evaluation));
        });
        return new PeriodFindings(undecided, offences);
    }

    private static List<Offence> offences(RatingContext file, RatingConditions conditions, Subject subject,
            Evaluation evaluation) {
        Verdict stands = evaluation.decisionOrNone().verdict(subject.id(), "");
        return conditions
                .stillRefuse(file.of(subject, Map.of()), stands, evaluation.standingClass().orElse(null))
                .map(reason -> new Offence(subject, reason.code()))
                .toList();
    }
}
