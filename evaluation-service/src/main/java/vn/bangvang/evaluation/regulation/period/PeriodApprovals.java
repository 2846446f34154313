package vn.bangvang.evaluation.regulation.period;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

import vn.bangvang.approval.ApprovableChange;
import vn.bangvang.approval.Matter;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Aggregates;

/** What takes two pairs of eyes of a period: a board is frozen by it, or thawed. */
@Configuration(proxyBeanMethods = false)
class PeriodApprovals {
    private static final String PATH = "/api/v1/evaluation-periods";

    private final Aggregates<EvaluationPeriod, PeriodEvent> periods;

    PeriodApprovals(Aggregates<EvaluationPeriod, PeriodEvent> periods) {
        this.periods = periods;
    }

    @Bean
    ApprovableChange<ClosePeriod, EvaluationPeriod> closingApproved(PeriodClosing closing) {
        return ApprovableChange.of("CLOSE_PERIOD", ClosePeriod.class, periods, PATH,
                command -> matter(command.periodId()).map(matter -> matter.showing(members(command))), closing::close)
                .triedAgainAfter("READ_COPIES_BEHIND");
    }

    @Bean
    ApprovableChange<ReopenPeriod, EvaluationPeriod> reopeningApproved(EvaluationPeriods all) {
        return ApprovableChange.of("REOPEN_PERIOD", ReopenPeriod.class, periods, PATH,
                command -> matter(command.periodId()).map(matter -> matter.because(command.reopening().reason())),
                all::reopen);
    }

    private Mono<Matter> matter(String periodId) {
        return periods.get(periodId)
                .map(stored -> Matter.of(PATH + "/" + periodId, stored.state().rootId(), stored.state().rootId()));
    }

    private static List<String> members(ClosePeriod command) {
        return command.debts()
                .stream()
                .map(EvaluationPeriod.Debt::subject)
                .filter(subject -> subject.type() == Subject.Type.MEMBER)
                .map(Subject::id)
                .toList();
    }
}
