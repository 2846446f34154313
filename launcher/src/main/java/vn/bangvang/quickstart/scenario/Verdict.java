package vn.bangvang.quickstart.scenario;

import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.api.Fields;

/** What a script says of one subject: points, a class by its first letter, or the reason why there is none. */
record Verdict(JsonNode said) {
    private static final Map<String, String> CLASSES = Map.of("O", "OUTSTANDING", "G", "GOOD", "S", "SATISFACTORY", "U",
            "UNSATISFACTORY");
    private static final String AFTER_SICK_LEAVE = "S sick";
    /** Excused from reviewing, or not old enough as an organisation. */
    private static final Set<String> NOT_REVIEWED = Set.of("EXEMPT", "SUSPENDED", "FOUNDED_UNDER_SIX_MONTHS");

    boolean hasToReview() {
        return !NOT_REVIEWED.contains(said.asString());
    }

    Fields rating(String subjectId) {
        Fields rating = Fields.of("subjectId", subjectId);
        if (said.isNumber()) {
            return rating.and("points", said.decimalValue());
        }
        String word = said.asString();
        if (word.equals(AFTER_SICK_LEAVE)) {
            return rating.and("class", "SATISFACTORY").and("longSickLeave", true);
        }
        String decided = CLASSES.get(word);
        return decided == null ? rating.and("notRatedReason", word) : rating.and("class", decided);
    }
}
