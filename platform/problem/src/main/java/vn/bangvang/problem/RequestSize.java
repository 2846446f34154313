package vn.bangvang.problem;

/** How much one request may carry, at the gateway and in the services behind it. */
public final class RequestSize {
    /** Bytes of a body; the largest batch that a service takes is far below. */
    public static final int LARGEST_BODY = 10 * 1024 * 1024;

    private RequestSize() {}
}
