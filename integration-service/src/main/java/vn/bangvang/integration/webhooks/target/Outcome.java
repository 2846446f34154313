package vn.bangvang.integration.webhooks.target;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What became of a call.
 *
 * @param status what the target answered; null when there was no whole answer
 * @param failure why the call does not count as received; null when it does
 * @param body what the target answered, at most 64 kB; empty when there was no whole answer
 */
public record Outcome(@Nullable Integer status, @Nullable Failure failure, String body) {
    /** Why a call failed. */
    public enum Failure {
        /** The name leads nowhere. */
        NAME_UNKNOWN,
        /** The name leads to an address that is not called. */
        ADDRESS_FORBIDDEN,
        /** No connection, or one without a valid certificate. */
        NOT_CONNECTED,
        /** No whole answer in time. */
        TIMED_OUT,
        /** More than 64 kB. */
        ANSWER_TOO_LARGE,
        /** The answer ended in its middle, or was none of HTTP. */
        ANSWER_BROKEN,
        /** Any status but 2xx; a redirect is not followed. */
        REFUSED
    }

    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    static Outcome answered(int status, String body) {
        return new Outcome(status, status / HUNDRED == SUCCESS ? null : Failure.REFUSED, body);
    }

    static Outcome failed(Failure failure) {
        return new Outcome(null, failure, "");
    }

    /** Whether the target has taken it. */
    public boolean received() {
        return failure == null;
    }

    /** Why it has not. */
    public Optional<Failure> why() {
        return Optional.ofNullable(failure);
    }
}
