package vn.bangvang.outbox.aggregate;

/** The aggregate has moved on since the caller read it; nothing was written. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long current;

    public StaleVersion(long current) {
        super("the present version is " + current);
        this.current = current;
    }

    public long current() {
        return current;
    }
}
