package vn.bangvang.integration.events;

import java.util.Map;
import java.util.Map.Entry;

import vn.bangvang.access.Caller;

/**
 * Which scope opens what an event says. That something happened, {@code events:read} shows; the change and the state
 * are what the collection of that thing answers, and need the scope that reads it there.
 */
final class DataScopes {
    /** By how the name of the topic begins. */
    private static final Map<String, String> BY_TOPIC = Map.of("member.organisation.", "organisations:read",
            "member.committee.", "organisations:read", "member.member.", "members:read", "member.approval.",
            "members:read", "training.", "training:read", "evaluation.", "evaluation:read", "standings.",
            "standings:read");

    private DataScopes() {}

    /** False for a topic that nobody has thought of here. */
    static boolean open(Caller caller, String topic) {
        return BY_TOPIC.entrySet()
                .stream()
                .filter(each -> topic.startsWith(each.getKey()))
                .map(Entry::getValue)
                .anyMatch(caller.scopes()::contains);
    }
}
