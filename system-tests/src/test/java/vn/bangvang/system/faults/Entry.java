package vn.bangvang.system.faults;

import java.time.Instant;

import vn.bangvang.system.faults.check.Span;

/**
 * What one request of a writer was answered for one thing; a batch is answered for several.
 *
 * @param write what is written; the same for each attempt at it
 * @param attempt counted from 1
 * @param status 0 when no answer came
 * @param problem the code of a refusal, else empty
 * @param id of the thing, empty when the answer names none
 * @param version that the answer names; a batch names none and has written the first at least
 */
record Entry(String writer, String path, String write, int attempt, Instant at, Instant answeredAt, int status,
        String problem, String id, long version) {
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    /** Whether the same request may be answered otherwise later: nobody answered, nobody could, or not yet. */
    boolean canBeSentAgain() {
        return status == 0 || status == TOO_MANY || status >= SERVER_ERROR || problem.startsWith("UNKNOWN_")
                || problem.equals("IDEMPOTENCY_KEY_IN_USE");
    }

    /** From the request to its answer. */
    Span span() {
        return new Span(at, answeredAt);
    }
}
