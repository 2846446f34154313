package vn.bangvang.outbox.aggregate;

/**
 * So many change one aggregate at the same time that this change never found it at rest; nothing was written. Try
 * again.
 */
public final class Contention extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Contention(String what) {
        super("too many at once: " + what);
    }
}
