package vn.bangvang.evaluation.records.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.Recorded;
import vn.bangvang.evaluation.records.TargetFacts;
import vn.bangvang.evaluation.records.TargetFigures;

/** Tells about targets on {@code evaluation.target.v1}. */
@Component
class TargetPublication extends RecordPublication<TargetFacts> {
    TargetPublication() {
        super(new ParameterizedTypeReference<Recorded<TargetFacts>>() {
        }, "TARGET", "targets", "evaluation.target.v1",
                "target");
    }

    @Override
    public String type(Recorded.Event event) {
        return switch (event) {
            case RECORDED -> "evaluation.target-set.v1";
            case SUPPLEMENTED -> "evaluation.target-actual-recorded.v1";
            case CORRECTED -> "evaluation.target-corrected.v1";
            case WITHDRAWN -> "evaluation.target-withdrawn.v1";
        };
    }

    @Override
    public Object state(String id, Recorded<TargetFacts> after, Recorded.Event event) {
        TargetFacts facts = after.facts();
        TargetFigures figures = facts.figures();
        TargetFigures.Outcome declared = figures.declared();
        return new StateV1(id, facts.code(), facts.documentId(), facts.organisationId(), facts.scope().name(),
                new StateV1.PeriodV1(facts.period().from(), facts.period().to()), facts.unit().name(),
                figures.plan(), figures.actual(), figures.base(), declared == null ? null : declared.name(),
                facts.outcome().name(),
                TargetFacts.reached(after).stream().map(past -> StateV1.ReachedV1.of(past, facts.unit())).toList(),
                after.withdrawn());
    }

    /** A target on {@code evaluation.target.v1}; counts for the last year of its period. */
    record StateV1(String targetId, String code, @Nullable String documentId, String ownerOrganisationId,
            String scope, PeriodV1 period, String unit, @Nullable Long plan, @Nullable Long actual, @Nullable Long base,
            @Nullable String declaredOutcome, String outcome, List<ReachedV1> reached,
            boolean withdrawn) {

        /** What was reached by a day. */
        record ReachedV1(LocalDate on, @Nullable Long actual, @Nullable Long base, String outcome) {
            static ReachedV1 of(TargetFigures figures, TargetFigures.Unit unit) {
                return new ReachedV1(Objects.requireNonNull(figures.on()), figures.actual(), figures.base(),
                        figures.outcome(unit).name());
            }
        }

        record PeriodV1(int from, int to) {}
    }
}
