package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param source CloudEvents source, such as {@code /bang-vang/member-service}
 * @param topics the topics this service owns; created at start when missing
 * @param partitions of a topic that is created
 * @param replicas of a topic that is created
 * @param bound how many aggregates may wait to be published before writes are refused
 * @param sweepEvery how often what was left behind is looked for
 */
@ConfigurationProperties("bangvang.outbox")
record OutboxSettings(String source, @DefaultValue List<String> topics, @DefaultValue("3") int partitions,
        @DefaultValue("1") short replicas, @DefaultValue("20000") long bound,
        @DefaultValue("5s") Duration sweepEvery) {}
