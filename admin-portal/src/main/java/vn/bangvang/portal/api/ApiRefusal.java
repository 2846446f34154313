package vn.bangvang.portal.api;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The API did not answer with what was asked for. The page says so; it never invents figures. */
public final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Problem problem;

    ApiRefusal(int status, Problem problem) {
        super(status + " " + problem.type());
        this.status = status;
        this.problem = problem;
    }

    static ApiRefusal unreachable(Throwable cause) {
        ApiRefusal refusal = new ApiRefusal(503, Problem.NONE);
        refusal.initCause(cause);
        return refusal;
    }

    /**
     * The part of a problem document that a page shows.
     *
     * @param code names the rule that refused
     * @param errors what is wrong with single fields
     */
    public record Problem(@Nullable String type, @Nullable String code, @Nullable String title, @Nullable String detail,
            @Nullable String traceId, List<Wrong> errors) {
        /** Where there is nothing to tell. */
        public static final Problem NONE = new Problem(null, null, null, null, null, List.of());

        public Problem {
            errors = Objects.requireNonNullElse(errors, List.of());
        }
    }

    /**
     * What is wrong with one field.
     *
     * @param pointer where it stands in what was sent (RFC 6901)
     */
    public record Wrong(@Nullable String pointer, @Nullable String message) {}

    public int status() {
        return status;
    }

    public Problem problem() {
        return problem;
    }
}
