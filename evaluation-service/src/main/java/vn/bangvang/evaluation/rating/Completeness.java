package vn.bangvang.evaluation.rating;

import java.util.Set;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.membership.MemberRegister;
import vn.bangvang.evaluation.organisation.OrganisationTree;
import vn.bangvang.evaluation.year.EvaluationYear;
import vn.bangvang.evaluation.year.Subject;
import vn.bangvang.evaluation.year.UndecidedSubjects;

/** Compares whom a year requires with what the stored lists settle. */
@Component
final class Completeness implements UndecidedSubjects {
    private final DecisionLists lists;
    private final OrganisationTree tree;
    private final MemberRegister register;

    Completeness(DecisionLists lists, OrganisationTree tree, MemberRegister register) {
        this.lists = lists;
        this.tree = tree;
        this.register = register;
    }

    @Override
    public Mono<Set<Subject>> of(EvaluationYear year) {
        return lists.ofYear(year.rootId(), year.year())
                .collect(() -> RequiredSubjects.in(year, tree, register).everywhereUnder(year.rootId()),
                        (missing, stored) -> stored.state()
                                .evaluations()
                                .stream()
                                .filter(evaluation -> evaluation.state().isSettled())
                                .forEach(evaluation -> missing
                                        .remove(new Subject(stored.state().subjectType(), evaluation.subjectId()))))
                .map(missing -> (Set<Subject>) missing);
    }
}
