package vn.bangvang.quickstart.api;

import tools.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param etag the version to send as If-Match, {@code ""} when there is none
 * @param freshness how fresh figures are, {@code ""} for an answer without any
 * @param body a missing node when there is none
 */
public record Answer(int status, String etag, String freshness, JsonNode body) {
    /** Names the header that says how fresh figures are. */
    public static final String FRESHNESS = "X-Bangvang-Freshness";

    /** The id of what was created or read. */
    public String id() {
        return body.path("id").asString("");
    }

    public boolean isProblem() {
        return status >= 400;
    }

    /** The problem's stable type, {@code ""} when it is none. */
    public String problemType() {
        return isProblem() ? body.path("type").asString("") : "";
    }
}
