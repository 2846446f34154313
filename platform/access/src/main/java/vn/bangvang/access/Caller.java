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
 * @param client the system that holds the token, where the token says so
 * @param person whether a person signed in there; without one the client speaks for itself
 * @param memberId the record of the member whose account it is, null where the token connects it with none
 */
public record Caller(String subject, @Nullable String organisation, Set<String> scopes, Instant until,
        @Nullable String client, boolean person, @Nullable String memberId) {
    private static final String EVERYWHERE = "*";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** A caller whose token does not end. */
    public Caller(String subject, @Nullable String organisation, Set<String> scopes) {
        this(subject, organisation, scopes, Instant.MAX);
    }

    /** A caller of whose client nothing is said. */
    public Caller(String subject, @Nullable String organisation, Set<String> scopes, Instant until) {
        this(subject, organisation, scopes, until, null, false);
    }

    /** A caller whose account is connected with no member. */
    public Caller(String subject, @Nullable String organisation, Set<String> scopes, Instant until,
            @Nullable String client, boolean person) {
        this(subject, organisation, scopes, until, client, person, null);
    }

    /** Whether the two are one pair of eyes: the same subject, or one client that speaks for itself in either. */
    public boolean isOneWith(Caller other) {
        return subject.equals(other.subject)
                || client != null && client.equals(other.client) && !(person && other.person);
    }

    /** @return true for a caller that no subtree limits */
    public boolean everywhere() {
        return EVERYWHERE.equals(organisation);
    }
}
