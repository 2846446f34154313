package vn.bangvang.quickstart.province;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.api.Api;

/** Things that one file brings in; rows that were there before are recognised. */
final class Import {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);
    private static final int LISTED = 20;

    private final Api api;
    private final String path;

    /** @param things the collection that the rows are for, as in its path */
    Import(Api api, String things) {
        this.api = api;
        this.path = "/" + things + "/imports";
    }

    /**
     * Returns when every row is there.
     *
     * @throws QuickstartException when a row was refused
     */
    void carryOut(List<Map<String, Object>> rows, String key) {
        byte[] file = rows.stream()
                .map(JsonMapper.shared()::writeValueAsString)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        JsonNode state = api.send(path + "?mode=COMMIT", "application/x-ndjson", file, key).body();
        String id = state.path("id").asString("");
        while (state.path("endedAt").isMissingNode()) {
            Interruptible.pause(LOOKS_EVERY);
            state = api.get(path + "/" + id).body();
        }
        if (!state.path("state").asString("").equals("COMPLETED") || state.path("refused").asInt(0) > 0) {
            throw new QuickstartException("%s %s%n  %s".formatted(path, state,
                    api.get("%s/%s/errors?limit=%d".formatted(path, id, LISTED)).body().path("items")));
        }
    }
}
