package vn.bangvang.evaluation.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Reason;

/**
 * Takes decisions of one committee that come row by row: together, because the share is that of all of them, but
 * without those that are refused for themselves. A share that is passed refuses all.
 */
@Service
public class DecidingEach {
    private final Ratings ratings;
    private final RatingQueries queries;

    DecidingEach(Ratings ratings, RatingQueries queries) {
        this.ratings = ratings;
        this.queries = queries;
    }

    /** What became of a decision. */
    public sealed interface Outcome {
        record Taken() implements Outcome {}

        /** It stood there before, in the same words and by the same document. */
        record Standing() implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    /** @return what became of each, in the order given */
    public Mono<List<Outcome>> decide(Caller caller, IdempotencyKey key, DecisionList.Key list,
            List<Verdict> verdicts) {
        return each(list, verdicts, some -> ratings.decide(caller, key, list, some, null).then());
    }

    /** What {@link #decide} would answer now; nothing is written. */
    public Mono<List<Outcome>> check(Caller caller, DecisionList.Key list, List<Verdict> verdicts) {
        return each(list, verdicts, some -> ratings.check(caller, list, some));
    }

    private Mono<List<Outcome>> each(DecisionList.Key list, List<Verdict> verdicts,
            Function<List<Verdict>, Mono<Void>> deciding) {
        return standing(list, verdicts).flatMap(outcomes -> {
            List<Verdict> open = verdicts.stream().filter(verdict -> !outcomes.containsKey(verdict)).toList();
            return withoutRefused(open, deciding, outcomes);
        }).map(outcomes -> verdicts.stream().map(outcomes::get).map(Objects::requireNonNull).toList());
    }

    private Mono<Map<Verdict, Outcome>> standing(DecisionList.Key list, List<Verdict> verdicts) {
        return queries.holding(list.subjectType(), list.period(), verdicts.stream().map(Verdict::subjectId).toList())
                .filter(holding -> holding.state().deciderId().equals(list.deciderId()))
                .next()
                .map(holding -> holding.state().bySubject())
                .defaultIfEmpty(Map.of())
                .map(known -> verdicts.stream()
                        .filter(verdict -> Optional.ofNullable(known.get(verdict.subjectId()))
                                .filter(evaluation -> evaluation.says(verdict.decision()))
                                .isPresent())
                        .collect(HashMap::new, (all, verdict) -> all.put(verdict, new Outcome.Standing()),
                                HashMap::putAll));
    }

    private Mono<Map<Verdict, Outcome>> withoutRefused(List<Verdict> open,
            Function<List<Verdict>, Mono<Void>> deciding, Map<Verdict, Outcome> outcomes) {
        if (open.isEmpty()) {
            return Mono.just(outcomes);
        }
        return deciding.apply(open)
                .then(Mono.fromSupplier(() -> noted(open, new Outcome.Taken(), outcomes)))
                .onErrorResume(Refusal.class, refusal -> {
                    var left = new ArrayList<Verdict>();
                    for (Verdict verdict : open) {
                        List<Reason> its = refusal.reasons().stream().filter(reason -> isOf(verdict, reason)).toList();
                        if (its.isEmpty()) {
                            left.add(verdict);
                        } else {
                            outcomes.put(verdict, new Outcome.Refused(new Refusal(refusal.kind(), its)));
                        }
                    }
                    return left.size() == open.size()
                            ? Mono.just(noted(open, new Outcome.Refused(refusal), outcomes))
                            : withoutRefused(left, deciding, outcomes);
                });
    }

    private static Map<Verdict, Outcome> noted(List<Verdict> some, Outcome outcome, Map<Verdict, Outcome> outcomes) {
        some.forEach(verdict -> outcomes.put(verdict, outcome));
        return outcomes;
    }

    private static boolean isOf(Verdict verdict, Reason reason) {
        Object rejected = reason.rejectedValue();
        return verdict.subjectId().equals(rejected)
                || reason.pointer().equals("/decidedOn") && Objects.equals(verdict.decision().decidedOn(), rejected);
    }
}
