package vn.bangvang.position;

/**
 * What was asked cannot be answered yet: this instance has not read what the answer has to know. Another one may have,
 * and this one will have in a moment.
 */
public final class BehindTheLog extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BehindTheLog() {
        super("behind the log", null, false, false);
    }
}
