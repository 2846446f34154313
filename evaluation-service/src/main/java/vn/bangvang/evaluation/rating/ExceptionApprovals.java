package vn.bangvang.evaluation.rating;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

import vn.bangvang.approval.ApprovableChange;
import vn.bangvang.approval.Matter;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;

/**
 * What takes two pairs of eyes of ratings: to pass the quota. The rating waits together with the exception that is
 * wished for it, because it could not be decided without; that of a committee's whole decision waits with all of it.
 */
@Configuration(proxyBeanMethods = false)
public class ExceptionApprovals {
    private static final String PATH = "/api/v1/evaluations";

    private final Aggregates<DecisionList, RatingEvent> lists;
    private final Ratings ratings;
    private final RatingQueries queries;
    private final OrganisationTree tree;

    ExceptionApprovals(Aggregates<DecisionList, RatingEvent> lists, Ratings ratings, RatingQueries queries,
            OrganisationTree tree) {
        this.lists = lists;
        this.ratings = ratings;
        this.queries = queries;
        this.tree = tree;
    }

    /**
     * A decision about one subject.
     *
     * @param version of the evaluation; null: whichever there is
     * @param pointer where the class stands in the request
     * @param because why a former decision is replaced; null when there is none
     */
    public record DecideOne(String evaluationId, @Nullable Long version, Decision decision, String pointer,
            QuotaException exception, @Nullable String because) {}

    /** A committee's whole decision. */
    public record DecideMany(DecisionList.Key list, List<Verdict> verdicts, QuotaException exception) {
        public DecideMany {
            verdicts = List.copyOf(verdicts);
        }
    }

    @Bean
    ApprovableChange<DecideOne, DecisionList> exceptionApproved() {
        return ApprovableChange.of("QUOTA_EXCEPTION", DecideOne.class, lists, PATH,
                command -> queries.holding(command.evaluationId()).map(held -> matter(held.state(), command)),
                (caller, command, key) -> ratings.decideOne(caller, command.evaluationId(),
                        ExpectedVersion.of(command.version()),
                        subject -> new Verdict(subject, command.decision(), command.pointer()), command.exception(),
                        command.because(), key))
                .seenAt(command -> PATH + "/" + command.evaluationId());
    }

    @Bean
    ApprovableChange<DecideMany, DecisionList> exceptionsApproved() {
        return ApprovableChange.of("QUOTA_EXCEPTIONS", DecideMany.class, lists, PATH,
                command -> Mono.fromSupplier(() -> matter(command)),
                (caller, command, key) -> ratings.decide(caller, key, command.list(), command.verdicts(),
                        command.exception()))
                .seenAt(command -> PATH + "?deciderId=" + command.list().deciderId() + "&period="
                        + command.list().period());
    }

    private static Matter matter(DecisionList list, DecideOne command) {
        String subject = list.evaluation(command.evaluationId()).subjectId();
        return Matter.of(PATH + "/" + command.evaluationId(), list.rootId(), list.deciderId())
                .because(command.exception().justification())
                .showing(list.subjectType() == Subject.Type.MEMBER ? List.of(subject) : List.of());
    }

    private Matter matter(DecideMany command) {
        DecisionList.Key list = command.list();
        return Matter.of(list.toString(), tree.rootOf(list.deciderId()), list.deciderId())
                .because(command.exception().justification())
                .showing(list.subjectType() == Subject.Type.MEMBER
                        ? command.verdicts().stream().map(Verdict::subjectId).distinct().toList()
                        : List.of());
    }
}
