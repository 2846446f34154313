package vn.bangvang.system;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Hearing;
import vn.bangvang.quickstart.scenario.Load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One request after the other about what a loaded province has; what is refused ends it.
 *
 * @param asides the same caller's, for looking again and again until something is there
 * @param load with the ids of the province's organisations and members
 * @param sent how many were sent under a key of their own
 */
record RequestsInTurn(Api api, Api asides, Load load, AtomicInteger sent) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Hearing HEARING = new Hearing(_ -> {});

    static RequestsInTurn about(Api api, Api asides, Load load) {
        return new RequestsInTurn(api, asides, load, new AtomicInteger());
    }

    /** The id of an organisation or member, by the scenario's name for it. */
    String id(String name) {
        return load.id(name);
    }

    /** The code or the person of that name in this province. */
    String own(String name) {
        return load.codes().full(name);
    }

    JsonNode get(String path) {
        return api.get(path).body();
    }

    /** @return the id of what was created */
    String create(String path, Fields body) {
        String key = nextKey();
        return accepted(path, () -> api.tryCreate(path, body, key)).id();
    }

    /** Whatever its version. */
    Answer change(String path, Fields body) {
        return accepted(path, () -> api.tryChange(path, body, "*"));
    }

    Answer replace(String path, Fields body) {
        return api.put(path, body, "*");
    }

    /** What another service was told a moment ago may still be unknown to this one. */
    private static Answer accepted(String path, Supplier<Answer> request) {
        Answer answer = HEARING.of(path, request);
        assertThat(answer.isProblem()).as("POST %s: %s", path, answer.body()).isFalse();
        return answer;
    }

    private String nextKey() {
        return "following/" + load.codes().prefix() + sent.incrementAndGet();
    }

    /** An import of a file with the things' columns, of which rows are refused, and all that can be asked about it. */
    void importFile(String things, String file) {
        String imports = "/" + things + "/imports";
        String id = api.send(imports + "?mode=COMMIT&atomic=ROW", "text/csv", file.getBytes(UTF_8), nextKey())
                .id();
        await().atMost(PATIENCE).until(() -> asides.get(imports + "/" + id).body().has("endedAt"));
        get(imports + "/" + id);
        get(imports + "/" + id + "/errors");
    }
}
