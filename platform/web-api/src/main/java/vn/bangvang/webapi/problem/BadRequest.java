package vn.bangvang.webapi.problem;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.bangvang.refusal.Refusal;

/** A request that was not understood, or lacks a precondition, before any rule was asked. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Refusal.Reason reason;

    public BadRequest(HttpStatus status, Refusal.Reason reason) {
        super(reason.code());
        this.status = status;
        this.reason = reason;
    }

    public BadRequest(String code, String pointer, @Nullable Object rejectedValue) {
        this(HttpStatus.BAD_REQUEST, new Refusal.Reason(code, pointer, rejectedValue, Map.of()));
    }

    HttpStatus status() {
        return status;
    }

    Refusal.Reason reason() {
        return reason;
    }
}
