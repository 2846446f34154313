package vn.bangvang.webapi.problem;

import java.util.Map;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerErrorException;

import vn.bangvang.outbox.aggregate.Contention;
import vn.bangvang.outbox.aggregate.StaleVersion;
import vn.bangvang.outbox.relay.OutboxFull;
import vn.bangvang.position.BehindTheLog;
import vn.bangvang.refusal.Refusal;

/**
 * What a failure means to the caller, wherever it was met: in a controller or in a filter before it.
 *
 * @param unexpected what an operator has to look at
 */
record Failure(HttpStatusCode status, Refusal.Reason reason, boolean unexpected) {

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case BadRequest request -> new Failure(request.status(), request.reason(), false);
            case StaleVersion stale -> new Failure(HttpStatus.PRECONDITION_FAILED,
                    new Refusal.Reason("STALE_VERSION", "", null, Map.of("current", stale.current())), false);
            case OutboxFull full -> known(HttpStatus.SERVICE_UNAVAILABLE, "OUTBOX_FULL");
            case Contention many -> known(HttpStatus.SERVICE_UNAVAILABLE, "TOO_MANY_AT_ONCE");
            case BehindTheLog behind -> known(HttpStatus.SERVICE_UNAVAILABLE, "BEHIND_THE_LOG");
            case ServerErrorException path when isAboutThePath(path) -> known(HttpStatus.NOT_FOUND, "UNKNOWN_PATH");
            case ErrorResponse answer when !isTooLarge(thrown) -> new Failure(answer.getStatusCode(),
                    reason(code(answer.getStatusCode())), answer.getStatusCode().value() == 500);
            default -> of(thrown, thrown);
        };
    }

    private static Failure of(Throwable thrown, Throwable cause) {
        if (isTooLarge(cause)) {
            return known(HttpStatus.CONTENT_TOO_LARGE, "CONTENT_TOO_LARGE");
        }
        return switch (cause) {
            case MongoTimeoutException late -> known(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE");
            case MongoSocketException cut -> known(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE");
            case MongoNotPrimaryException moved -> known(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE");
            case MongoNodeIsRecoveringException coming -> known(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE");
            default -> cause.getCause() == null
                    ? new Failure(HttpStatus.INTERNAL_SERVER_ERROR, reason("UNEXPECTED"), true)
                    : of(thrown, cause.getCause());
        };
    }

    /** The gateway has the same names for the same conditions. */
    private static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "TOKEN_MISSING";
            case 403 -> "NOT_ALLOWED";
            case 404 -> "UNKNOWN_PATH";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "CONTENT_TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            case 428 -> "IF_MATCH_MISSING";
            case 429 -> "TOO_MANY_REQUESTS";
            case 503 -> "TOO_MANY_AT_ONCE";
            default -> status.is4xxClientError() ? "BAD_REQUEST" : "UNEXPECTED";
        };
    }

    /** A part of the path that converts to nothing, such as a control character to an enum, is missing to Spring. */
    private static boolean isAboutThePath(ServerErrorException thrown) {
        return thrown.getMethodParameter() != null
                && thrown.getMethodParameter().hasParameterAnnotation(PathVariable.class);
    }

    private static boolean isTooLarge(Throwable thrown) {
        return thrown instanceof DataBufferLimitException || thrown.getCause() instanceof DataBufferLimitException;
    }

    private static Failure known(HttpStatusCode status, String code) {
        return new Failure(status, reason(code), false);
    }

    private static Refusal.Reason reason(String code) {
        return new Refusal.Reason(code, "", null, Map.of());
    }
}
