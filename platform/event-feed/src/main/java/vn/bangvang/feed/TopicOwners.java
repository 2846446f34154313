package vn.bangvang.feed;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Who may write which topic. What anybody else has written there is not believed. */
final class TopicOwners {
    private final Map<String, String> sources;

    /**
     * @param owners the source that owns the topics whose names begin with this word
     * @param topics those that are read
     * @throws IllegalStateException when a topic has no owner
     */
    TopicOwners(Map<String, String> owners, Collection<String> topics) {
        this.sources = topics.stream().distinct().collect(Collectors.toUnmodifiableMap(topic -> topic, topic -> {
            String owner = owners.get(topic.substring(0, (topic + ".").indexOf('.')));
            if (owner == null) {
                throw new IllegalStateException("bangvang.feed.owners says of nobody that " + topic + " is theirs");
            }
            return owner;
        }));
    }

    boolean mayWrite(String source, String topic) {
        return source.equals(sources.get(topic));
    }
}
