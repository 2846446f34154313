package vn.bangvang.refusal;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A command that a rule refuses. Nothing was written. Carries what a caller needs to correct the request: the rule's
 * code, the field, the value that was refused and the figures behind the decision.
 *
 * @see Reason
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of no it is; an HTTP adapter answers 422, 404, 409 or 403. */
    public enum Kind {
        /** The request contradicts a rule whatever the present state. */
        INVALID,
        /** The thing addressed does not exist. */
        NOT_FOUND,
        /** The present state does not allow it. */
        CONFLICT,
        /** This caller may not. */
        FORBIDDEN
    }

    /**
     * One refused field.
     *
     * @param code the rule, in UPPER_SNAKE_CASE; never renamed once published
     * @param pointer RFC 6901 pointer into the request body, {@code ""} for the whole
     * @param rejectedValue what was refused, if a single value was
     * @param values figures for the message, by name
     */
    public record Reason(String code, String pointer, @Nullable Object rejectedValue, Map<String, Object> values) {
        public Reason {
            values = Map.copyOf(values);
        }
    }

    private final Kind kind;
    private final transient List<Reason> reasons;

    /** @param reasons at least one; the first names the problem's type */
    public Refusal(Kind kind, List<Reason> reasons) {
        super(reasons.getFirst().code() + " at '" + reasons.getFirst().pointer() + "'");
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    public static Refusal invalid(String code, String pointer, @Nullable Object rejectedValue) {
        return of(Kind.INVALID, code, pointer, rejectedValue, Map.of());
    }

    public static Refusal notFound(String code, String pointer, @Nullable Object rejectedValue) {
        return of(Kind.NOT_FOUND, code, pointer, rejectedValue, Map.of());
    }

    public static Refusal conflict(String code, String pointer, @Nullable Object rejectedValue) {
        return of(Kind.CONFLICT, code, pointer, rejectedValue, Map.of());
    }

    public static Refusal forbidden(String code) {
        return of(Kind.FORBIDDEN, code, "", null, Map.of());
    }

    public static Refusal of(Kind kind, String code, String pointer, @Nullable Object rejectedValue,
            Map<String, Object> values) {
        return new Refusal(kind, List.of(new Reason(code, pointer, rejectedValue, values)));
    }

    /** The same refusal, said of the field that the caller sent. */
    public Refusal at(String pointer, @Nullable Object rejectedValue) {
        return of(kind, code(), pointer, rejectedValue, reasons.getFirst().values());
    }

    public Kind kind() {
        return kind;
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** The code of the first reason. */
    public String code() {
        return reasons.getFirst().code();
    }
}
