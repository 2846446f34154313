package vn.bangvang.quickstart.province;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Hearing;

/** Sends batches. A refused row does not hold up the others; all are counted and listed before the next step begins. */
final class Batches {
    private static final int LISTED = 20;

    private final Api api;
    private final Hearing hearing;
    private final AtomicInteger refused = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> listed = new ConcurrentLinkedQueue<>();

    Batches(Api api, Hearing hearing) {
        this.api = api;
        this.hearing = hearing;
    }

    /** The results of the rows, refused ones among them. A row that names what is not known yet is sent again. */
    JsonNode send(String path, Fields body, String key) {
        Answer answer = hearing.of(path, () -> api.tryCreate(path, body, key));
        if (answer.isProblem()) {
            throw new QuickstartException("%s %s: %s".formatted(path, key, answer.body()));
        }
        JsonNode results = answer.body().path("results");
        for (JsonNode result : results) {
            if (result.path("status").asInt(200) >= 400 && refused.incrementAndGet() <= LISTED) {
                listed.add("%s %s: %s".formatted(path, key, result));
            }
        }
        return results;
    }

    /** @throws QuickstartException when a row was refused */
    void complete(String step) {
        if (refused.get() > 0) {
            throw new QuickstartException("%s: %,d rows were refused%n  %s%s".formatted(step, refused.get(),
                    String.join(System.lineSeparator() + "  ", listed), refused.get() > LISTED ? "\n  …" : ""));
        }
    }
}
