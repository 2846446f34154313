package vn.bangvang.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail, as it is kept for good.
 *
 * @param writer one process of one service, such as {@code member-service/0198…}; each has a chain of its own
 * @param seq 1, 2, 3 … without gaps within one writer
 * @param prevHash the hash of the entry before; 64 zeros for the first
 * @param hash SHA-256 in hexadecimal over all the rest, see {@link AuditChain}
 */
public record AuditEntry(String writer, long seq, Instant at, Happening happening, String prevHash, String hash) {

    /**
     * What happened.
     *
     * @param what the kind of data that was shown, such as {@code member}, or {@code refused}, {@code sign-in}
     * @param ids of the members whose data was shown
     * @param caller subject of the token; {@code anonymous} without one
     * @param client the system by which the caller came, where the token says so
     * @param organisation whose subtree the caller may touch; null for none
     * @param method of the request
     * @param path its template, without ids
     * @param purpose why the caller asked, in the caller's words (header {@code X-Purpose}); null when not said
     * @param result the status that was answered; 0 when the entry was made before it was known
     * @param correlationId the trace the request belongs to
     */
    public record Happening(String what, List<String> ids, String caller, @Nullable String client,
            @Nullable String organisation, @Nullable String method, @Nullable String path, @Nullable String purpose,
            int result, @Nullable String correlationId) {
        /** {@code what} of a file that somebody took along, whatever was in it: the sharing register. */
        public static final String EXPORT = "export";

        public Happening {
            ids = List.copyOf(ids);
        }
    }
}
