package vn.bangvang.integration.webhooks;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param loopback lets targets be {@code http} and on this machine; for demonstrations and tests, never where strangers
 *        can subscribe
 * @param forbidden networks besides the private ones that no target may be in, such as {@code 198.51.100.0/24}
 * @param patience how long a target has for its whole answer
 * @param firstRetry how long after a failure it is tried again; doubled at each further one
 * @param longestRetry between two attempts
 * @param givingUpAfter how long a delivery is tried, from its first attempt on
 * @param mostPending deliveries of one subscription that wait, each of at most some 1,500 bytes; what comes behind
 *        them waits on the log
 * @param mostDead deliveries of one subscription that were given up, before it is paused
 */
@ConfigurationProperties("bangvang.webhooks")
public record WebhookSettings(@DefaultValue("false") boolean loopback, @DefaultValue List<String> forbidden,
        @DefaultValue("5s") Duration patience, @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry, @DefaultValue("24h") Duration givingUpAfter,
        @DefaultValue("1000") int mostPending, @DefaultValue("1000") int mostDead) {}
