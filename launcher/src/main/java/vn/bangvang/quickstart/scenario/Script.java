package vn.bangvang.quickstart.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A made-up province as data. {@code @A1} in a path or a text stands for the id of what is called A1 here; the members
 * of a cell are called A1-01, A1-02 and so on.
 *
 * @param prefix of every code and person, which keeps the province apart from others
 * @param policy the code of a policy that the system ships
 * @param organisations the province first, called P, and everything after what it stands under
 * @param changes what became of organisations and members, in this order
 * @param records what organisations recorded besides
 */
record Script(String prefix, String policy, List<Unit> organisations, List<Admission> members, List<Act> changes,
        List<Act> records, List<Rated> periods) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @param under the code of the organisation above; null for the province */
    record Unit(String code, String kind, @Nullable String under, String foundedOn, String name) {}

    /**
     * Members of a cell who came alike.
     *
     * @param from the number of the first, and {@code to} of the last
     * @param inCellSince when they were admitted elsewhere and came later
     */
    record Admission(String cell, int from, int to, String admittedOn, @Nullable String officialOn,
            @Nullable String inCellSince) {}

    /**
     * One request.
     *
     * @param known where a record is found that an earlier load created; null for a change
     * @param before the problems that say that an earlier load made this change
     */
    record Act(String path, Map<String, Object> body, @Nullable String known, @Nullable List<String> before) {}

    /**
     * A period from its opening to its closing.
     *
     * @param criticisedOn when everybody handed in self-criticism who has to, except {@code notCriticised}
     */
    record Rated(String period, String openedOn, String criticisedOn, List<String> notCriticised,
            List<Decision> decisions, List<Map<String, Object>> awards, String closedOn) {}

    /**
     * What one committee decides at once.
     *
     * @param subjects MEMBER or ORGANISATION
     * @param ratings by member or organisation, or by cell for its members from the first on: points, or a class by its
     * first letter ({@code S sick}: after a long sick leave), or else the reason why there is none
     */
    record Decision(String decider, String subjects, String decisionNo, String decidedOn,
            @Nullable QuotaException exception, Map<String, JsonNode> ratings) {}

    /** @param who by their names here */
    record QuotaException(String justification, List<String> who) {}

    /** @param name of the resource, without its ending */
    static Script read(String name) {
        try (InputStream in = Script.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException(name + ".json is not in the jar");
            }
            return JSON.readValue(in, Script.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
