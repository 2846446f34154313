package vn.bangvang.webapi;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.bangvang.refusal.Refusal;

/** A request that was not understood, or lacks a precondition, before any rule was asked. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Refusal.Reason reason;

    BadRequest(HttpStatus status, String code, String pointer, @Nullable Object rejectedValue) {
        super(code);
        this.status = status;
        this.reason = new Refusal.Reason(code, pointer, rejectedValue, Map.of());
    }

    BadRequest(String code, String pointer, @Nullable Object rejectedValue) {
        this(HttpStatus.BAD_REQUEST, code, pointer, rejectedValue);
    }

    HttpStatus status() {
        return status;
    }

    Refusal.Reason reason() {
        return reason;
    }
}
