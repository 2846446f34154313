package vn.bangvang.localparts;

import org.jspecify.annotations.Nullable;

/** A part could not be started or went away; the message is meant to be read by whoever started it. */
public final class LocalPartsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LocalPartsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
