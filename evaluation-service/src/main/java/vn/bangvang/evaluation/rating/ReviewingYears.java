package vn.bangvang.evaluation.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.membership.MemberRegister;
import vn.bangvang.evaluation.organisation.OrganisationTree;
import vn.bangvang.evaluation.selfcriticism.SelfCriticisms;
import vn.bangvang.evaluation.year.EvaluationYear;
import vn.bangvang.evaluation.year.Subject;
import vn.bangvang.evaluation.year.YearFindings;
import vn.bangvang.evaluation.year.YearFindings.Offence;
import vn.bangvang.evaluation.year.YearReview;

/**
 * Compares whom a year requires with what the lists settle, and holds every rating against the conditions once more: a
 * correction below, a discipline or a returned self-criticism may have come after it.
 */
@Component
final class ReviewingYears implements YearReview {
    private final DecisionLists lists;
    private final SelfCriticisms selfCriticisms;
    private final OrganisationTree tree;
    private final MemberRegister register;

    ReviewingYears(DecisionLists lists, SelfCriticisms selfCriticisms, OrganisationTree tree,
            MemberRegister register) {
        this.lists = lists;
        this.selfCriticisms = selfCriticisms;
        this.tree = tree;
        this.register = register;
    }

    @Override
    public Mono<YearFindings> of(EvaluationYear year) {
        return lists.ofYear(year.rootId(), year.year())
                .collect(Settled::new, (settled, stored) -> settled.and(stored.state()))
                .flatMap(settled -> selfCriticisms.submittedAmong(settled.subjects(), year.year())
                        .map(submitted -> new CaseFile(year, RequiredSubjects.in(year, tree, register), submitted,
                                settled)))
                .map(ReviewingYears::findings);
    }

    @Override
    public Mono<Void> fence(EvaluationYear year) {
        return lists.interrupt(year.rootId(), year.year());
    }

    static YearFindings findings(CaseFile file) {
        Set<Subject> undecided = file.required().everywhereUnder(file.year().rootId());
        undecided.removeAll(file.settled().subjects());
        RatingConditions conditions = new RatingConditions(file.policy().minimumShares());
        List<Offence> offences = new ArrayList<>();
        file.settled().subjects().stream().sorted().filter(file::isThere).forEach(subject -> {
            Evaluation evaluation = file.settled().of(subject).orElseThrow();
            offences.addAll(offences(file, conditions, subject, evaluation));
        });
        return new YearFindings(undecided, offences);
    }

    private static List<Offence> offences(CaseFile file, RatingConditions conditions, Subject subject,
            Evaluation evaluation) {
        Verdict stands = evaluation.decisionOrNone().verdict(subject.id(), "");
        return conditions
                .stillRefuse(file.of(subject, Map.of()), stands, evaluation.standingClass().orElse(null))
                .map(reason -> new Offence(subject, reason.code()))
                .toList();
    }
}
