package vn.bangvang.system.faults;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** The figures of one organisation that the writers' records move. */
final class Figures {
    private Figures() {}

    /** As a row of the standings shows them. */
    static Map<String, Long> shown(JsonNode row) {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("headcount", row.path("members").path("headcount").asLong(-1));
        figures.put("official", row.path("members").path("official").asLong(-1));
        figures.put("criticised", row.path("members").path("selfCriticism").path("numerator").asLong(-1));
        figures.put("good", row.path("members").path("good").asLong(-1));
        figures.put("satisfactory", row.path("members").path("satisfactory").asLong(-1));
        figures.put("prizes", row.path("prizes").valueStream().mapToLong(JsonNode::asLong).sum());
        figures.put("cells", row.path("children").path("total").asLong(-1));
        return figures;
    }

    /** The sum, figure by figure. */
    static Map<String, Long> plus(Map<String, Long> one, Map<String, Long> other) {
        var sum = new LinkedHashMap<>(one);
        other.forEach((figure, value) -> sum.merge(figure, value, Long::sum));
        return sum;
    }
}
