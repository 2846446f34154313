package vn.bangvang.quickstart.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Api;

/** One reading of a period's standings, and the questions that are asked beside it. */
public final class Standings {
    private static final Pattern WHAT_IF = Pattern.compile("what-if\\((.+)\\)\\.(.+)");

    private final JsonNode board;
    private final UnaryOperator<String> codes;
    private final Function<String, JsonNode> ask;
    private final Map<String, JsonNode> rows = new HashMap<>();

    /** @param ask reads a path of the API */
    Standings(JsonNode board, UnaryOperator<String> codes, Function<String, JsonNode> ask) {
        this.board = board;
        this.codes = codes;
        this.ask = ask;
        board.path("rows").forEach(row -> rows.put(row.path("organisation").path("code").asString(""), row));
    }

    /**
     * Reads the standings, in which everything is that this caller has recorded.
     *
     * @param codes full codes for the scenario's short ones
     */
    public static Standings read(Api api, String period, String provinceId, UnaryOperator<String> codes) {
        String path = "/standings/%s?province=%s".formatted(period, provinceId);
        Answer answer = api.tryGet(path);
        if (answer.isProblem()) {
            throw new QuickstartException(
                    "The standings were answered %d: %s".formatted(answer.status(), answer.body()));
        }
        return new Standings(answer.body(), codes, question -> api.get(question).body());
    }

    /** The answer as it came. */
    public JsonNode board() {
        return board;
    }

    /** The row of an organisation, by the scenario's code; a missing node when there is none. */
    public JsonNode row(String code) {
        return code.equals(Expectation.BOARD) ? board : rows.getOrDefault(codes.apply(code), MissingNode.getInstance());
    }

    /** An organisation's quota if the policy were another. */
    JsonNode whatIf(String code, String changes) {
        return ask.apply("/standings/%s/organisations/%s/quota?province=%s&%s".formatted(
                board.path("period").asString(""), row(code).path("organisation").path("id").asString(""),
                board.path("province").path("id").asString(""), changes));
    }

    /** A figure as one word: {@code 50/50=100.0}, {@code OUTSTANDING}, {@code null}. */
    public String figure(Expectation asked) {
        Matcher whatIf = WHAT_IF.matcher(asked.figure());
        return whatIf.matches()
                ? Figure.read(whatIf(asked.organisation(), whatIf.group(1)), whatIf.group(2))
                : Figure.read(row(asked.organisation()), asked.figure());
    }
}
