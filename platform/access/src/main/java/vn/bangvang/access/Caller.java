package vn.bangvang.access;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as the token says; a controller takes it as a parameter.
 *
 * @param subject opaque id of the person or system
 * @param organisation the organisation whose subtree the caller may touch, {@code *} for every province, null for none
 * @param scopes such as {@code members:read}
 * @param until when the token ends
 */
public record Caller(String subject, @Nullable String organisation, Set<String> scopes,
        Instant until) {
    private static final String EVERYWHERE = "*";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** A caller whose token does not end. */
    public Caller(String subject, @Nullable String organisation, Set<String> scopes) {
        this(subject, organisation, scopes, Instant.MAX);
    }

    /** @return true for a caller that no subtree limits */
    public boolean everywhere() {
        return EVERYWHERE.equals(organisation);
    }
}
