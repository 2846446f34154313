package vn.bangvang.benchmarks.replay;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one event adds, to its organisation and to all above: one to one counter.
 *
 * @param place the organisation and the year, as a key
 */
record Counted(String place, int counter) {
    static final List<String> TOPICS = List.of("member.member.v1", "evaluation.rating.v1",
            "evaluation.self-criticism.v1", "evaluation.commendation.v1", "evaluation.prize.v1");
    static final int COUNTERS = 15;
    static final int OUTSTANDING_MEMBERS = 1;
    private static final int MEMBERS = 14;
    private static final List<String> CLASSES = List.of("OUTSTANDING", "GOOD", "SATISFACTORY", "UNSATISFACTORY", "");
    private static final JsonMapper JSON = new JsonMapper();

    /** Of a member, who belongs to no year. */
    private static final String ALWAYS = "----";

    /** @param value an envelope of one of the topics */
    static Counted of(byte[] value) {
        JsonNode event = JSON.readTree(value);
        JsonNode state = event.path("state");
        int ofMember = "MEMBER".equals(text(state, "subjectType")) ? 1 : 0;
        return switch (text(event, "aggregateType")) {
            case "evaluation" -> new Counted(place(state, "organisationIdAtDecision", text(state, "period")),
                    2 * CLASSES.indexOf(text(state, "decidedClass")) + ofMember);
            case "self-criticism" -> new Counted(place(state, "organisationId", text(state, "period")), 10 + ofMember);
            case "commendation" -> new Counted(place(state, "recipientOrganisationIdAtAward", text(state, "year")), 12);
            case "prize" -> new Counted(place(state, "organisationId", text(state, "year")), 13);
            default -> new Counted(place(state, "cellId", ALWAYS), MEMBERS);
        };
    }

    private static String place(JsonNode state, String organisation, String year) {
        return place(text(state, organisation), year);
    }

    static String place(String organisation, String year) {
        return year + organisation;
    }

    /** The same of the organisation above, null above the province. @param superiors by organisation */
    static @Nullable String above(String place, Map<String, String> superiors) {
        String superior = superiors.get(place.substring(ALWAYS.length()));
        return superior == null ? null : place(superior, place.substring(0, ALWAYS.length()));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }
}
