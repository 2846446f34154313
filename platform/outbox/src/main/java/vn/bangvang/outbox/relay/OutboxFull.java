package vn.bangvang.outbox.relay;

/** Too much is waiting to be published; nothing was written, and what was accepted before is kept. Try again later. */
public final class OutboxFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutboxFull(long pending) {
        super(pending + " aggregates wait to be published");
    }
}
