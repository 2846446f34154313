package vn.bangvang.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param topics that are read, all in one subscription
 * @param fromNow those of them whose past says nothing to this service; the others are read from their beginning
 * @param owners the first word of a topic's name and the CloudEvents source that alone may write there
 * @param largestJump by how much the version of a subject may grow from one event to the next; a record that jumps
 *        further is set aside
 * @param keptIn the directory of the file that a start goes on from; empty: every start reads from the beginning
 * @param patience how long the log may say nothing before the reader is no longer healthy
 */
@ConfigurationProperties("bangvang.feed")
public record FeedSettings(List<String> topics, @DefaultValue List<String> fromNow,
        @DefaultValue Map<String, String> owners, @DefaultValue("1000") long largestJump,
        @DefaultValue("") String keptIn, @DefaultValue("60s") Duration patience) {

    public FeedSettings {
        Objects.requireNonNull(topics, "bangvang.feed.topics names no topic");
    }
}
