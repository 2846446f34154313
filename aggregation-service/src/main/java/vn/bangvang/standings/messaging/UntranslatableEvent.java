package vn.bangvang.standings.messaging;

/** An event that cannot become a fact. */
final class UntranslatableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reason;

    private UntranslatableEvent(String reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    static UntranslatableEvent unknownType(String type) {
        return new UntranslatableEvent("UNKNOWN_TYPE", type);
    }

    static UntranslatableEvent missing(String field) {
        return new UntranslatableEvent("MISSING_FIELD", field);
    }

    static UntranslatableEvent wrong(String field) {
        return new UntranslatableEvent("WRONG_FIELD", field);
    }

    String reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
