package vn.bangvang.benchmarks.replay;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.benchmarks.told.LogReader;

/**
 * What all counters of a log must come to.
 *
 * @param superiors the organisation above each
 * @param counters by place
 */
record Tally(Map<String, String> superiors, Map<String, Counters> counters) {

    static Tally of(String brokers) {
        var json = new JsonMapper();
        var superiors = new HashMap<String, String>();
        var newest = new HashMap<String, Counted>();
        try (LogReader organisations = new LogReader(brokers, List.of("member.organisation.v1"));
                LogReader counted = new LogReader(brokers, Counted.TOPICS)) {
            organisations.read(batch -> batch.forEach(record -> {
                JsonNode state = json.readTree(record.value()).path("state");
                if (state.hasNonNull("parentId")) {
                    superiors.put(state.path("organisationId").stringValue(), state.path("parentId").stringValue());
                }
            }));
            counted.read(batch -> batch.forEach(record -> newest
                    .put(new String(record.key(), StandardCharsets.UTF_8), Counted.of(record.value()))));
        }
        var counters = new HashMap<String, Counters>();
        newest.values().forEach(each -> {
            for (String at = each.place(); at != null; at = Counted.above(at, superiors)) {
                counters.merge(at, Counters.one(each.counter()), Counters::plus);
            }
        });
        return new Tally(superiors, counters);
    }

    long outstandingMembers(String organisation, int year) {
        return counters.getOrDefault(Counted.place(organisation, String.valueOf(year)), Counters.none())
                .values()[Counted.OUTSTANDING_MEMBERS];
    }
}
