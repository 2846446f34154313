package vn.bangvang.quickstart;

/** Something that stops the quickstart and that the person at the keyboard can understand; no stack trace is shown. */
public final class QuickstartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public QuickstartException(String message) {
        super(message);
    }

    public QuickstartException(String message, Throwable cause) {
        super(message, cause);
    }
}
