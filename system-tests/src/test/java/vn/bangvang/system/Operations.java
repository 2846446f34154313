package vn.bangvang.system;

import tools.jackson.databind.JsonNode;

/** What the standings say about what waits and what could not be used. */
record Operations(JsonNode answer) {

    static Operations now() {
        return new Operations(House.api().get("/standings/operations").body());
    }

    long count(String name) {
        return answer.path("counts").path(name).asLong(-1);
    }

    /** Waits until everything that is in the log now has been folded. */
    static Operations caughtUp() throws InterruptedException {
        for (var i = 0; i < 600; i++) {
            var now = now();
            if (now.answer().path("caughtUp").asBoolean() && now.behind() == 0) {
                return now;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Still behind: " + now().answer());
    }

    private long behind() {
        return answer.path("lag").valueStream().mapToLong(JsonNode::asLong).sum();
    }
}
