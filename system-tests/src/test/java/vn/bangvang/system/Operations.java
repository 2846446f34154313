package vn.bangvang.system;

import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.api.Api;

/** What the standings say about what waits and what could not be used. */
record Operations(JsonNode answer) {

    static Operations now(Api api) {
        return new Operations(api.get("/standings/operations").body());
    }

    long count(String name) {
        return answer.path("counts").path(name).asLong(-1);
    }

    /** Waits until everything that is in the log now has been folded. */
    static Operations caughtUp() throws InterruptedException {
        return caughtUp(SystemUnderTest.api());
    }

    /** As {@link #caughtUp()}, of another instance. */
    static Operations caughtUp(Api api) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Operations now = now(api);
            if (now.answer().path("caughtUp").asBoolean() && now.behind() == 0) {
                return now;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Still behind: " + now(api).answer());
    }

    private long behind() {
        return answer.path("lag").valueStream().mapToLong(JsonNode::asLong).sum();
    }
}
