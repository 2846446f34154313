package vn.bangvang.member.period.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.feed.ReadCopy;
import vn.bangvang.member.period.EvaluationPeriods;
import vn.bangvang.member.period.EvaluationPeriods.KnownPeriod;
import vn.bangvang.period.Period;

/** What is kept of the periods' topic. */
@Configuration(proxyBeanMethods = false)
class PeriodCopy {
    /** What is read of a period's state. */
    record PeriodStateV1(@Nullable String rootId, Period period, int revision) {}

    @Bean
    ReadCopy<PeriodStateV1> periods(EvaluationPeriods periods) {
        return ReadCopy.of("evaluation.period.v1", PeriodStateV1.class, (state, event) -> {
            String root = state.rootId() == null ? event.root() : state.rootId();
            periods.remember(event.payload().aggregateVersion(),
                    new KnownPeriod(root, state.period(), state.revision()));
        });
    }
}
