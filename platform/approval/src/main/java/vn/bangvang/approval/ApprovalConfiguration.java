package vn.bangvang.approval;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;

import vn.bangvang.approval.messaging.ApprovalPublication;
import vn.bangvang.approval.web.ApprovalsOverHttp;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.personkeys.PersonKeys;
import vn.bangvang.webapi.request.Readiness;

/** Gives a service that names a collection for them its requests for approval. */
@AutoConfiguration(afterName = {"vn.bangvang.access.CivilTime", "vn.bangvang.outbox.aggregate.AggregatesConfiguration"})
@ConditionalOnProperty("bangvang.approval.collection")
@EnableConfigurationProperties(ApprovalSettings.class)
@Import(ApprovalsOverHttp.class)
class ApprovalConfiguration {

    @Bean
    ApprovalPublication approvalPublication(ApprovalSettings settings) {
        return new ApprovalPublication(settings);
    }

    @Bean
    Commands approvableCommands(ObjectProvider<Approvable<?, ?>> kinds) {
        return new Commands(kinds.stream().toList());
    }

    @Bean
    CarryingOut carryingOut(Aggregates<ApprovalRequest, ApprovalEvent> requests, Commands commands, Clock clock) {
        return new CarryingOut(requests, commands, clock);
    }

    @Bean
    Approvals approvals(Aggregates<ApprovalRequest, ApprovalEvent> requests, CarryingOut carryingOut,
            Commands commands, Ancestors ancestors, ApprovalSettings settings, Clock clock) {
        return new Approvals(requests, carryingOut, commands, ancestors, settings, clock);
    }

    @Bean
    SweepingApprovals sweepingApprovals(CarryingOut carryingOut, ObjectProvider<Readiness> readiness,
            ApprovalSettings settings) {
        return new SweepingApprovals(carryingOut::sweep, () -> readiness.stream().allMatch(Readiness::isReady),
                settings.sweepEvery());
    }

    @Bean
    SweepingApprovals forgettingApprovals(Aggregates<ApprovalRequest, ApprovalEvent> requests,
            ObjectProvider<PersonKeys> keys, ObjectProvider<Readiness> readiness, ApprovalSettings settings,
            Clock clock) {
        var forgetting = new ForgettingRequests(requests,
                () -> Flux.fromStream(keys.stream()).concatMap(PersonKeys::destroyed), settings, clock);
        return new SweepingApprovals(forgetting::forget, () -> readiness.stream().allMatch(Readiness::isReady),
                settings.forgetEvery());
    }
}
