package vn.bangvang.evaluation.rating.selfcriticism;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

import vn.bangvang.evaluation.regulation.period.Contents;
import vn.bangvang.evaluation.regulation.period.PeriodContents;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.period.Period;

/** The self-criticisms that a closing rests on. */
@Component
final class SelfCriticismContents implements PeriodContents {
    private final Aggregates<SelfCriticism, SelfCriticismEvent> selfCriticisms;

    SelfCriticismContents(Aggregates<SelfCriticism, SelfCriticismEvent> selfCriticisms) {
        this.selfCriticisms = selfCriticisms;
    }

    @Override
    public Flux<Contents> of(String rootId, Period period) {
        return Contents.of(selfCriticisms.aggregateType(),
                selfCriticisms.versions(Query.where("rootId", rootId).and("period", period))).flux();
    }
}
