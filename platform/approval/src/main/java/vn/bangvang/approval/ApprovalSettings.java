package vn.bangvang.approval;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param collection first segment of the path of the service's requests, such as {@code evaluation-approvals}
 * @param scope that opens approving, such as {@code evaluation:approve}
 * @param topic on which the requests are told
 * @param events the first word of their event types
 * @param singleHanded true: nobody has to approve anything, as where one client loads a demonstration
 * @param expiresAfterDays how many civil days a request can be approved
 * @param sweepEvery how often what a crash has left is looked for
 * @param keptDays how many days after the last one on which it could be approved a request is kept that is over
 * @param forgetEvery how often those are looked for that are to be forgotten
 */
@ConfigurationProperties("bangvang.approval")
public record ApprovalSettings(String collection, String scope, String topic, String events,
        @DefaultValue("false") boolean singleHanded, @DefaultValue("14") int expiresAfterDays,
        @DefaultValue("1m") Duration sweepEvery, @DefaultValue("365") int keptDays,
        @DefaultValue("1h") Duration forgetEvery) {

    String path(String id) {
        return "/api/v1/" + collection + "/" + id;
    }
}
