package vn.bangvang.quickstart.identity;

import java.util.List;
import java.util.stream.Stream;

import vn.bangvang.office.Office;
import vn.bangvang.office.Scope;

/**
 * A system that reaches a part of the demonstration, as most systems do.
 *
 * @param file what is sourced to call as it, beside the full client's
 * @param scopes what it may ask for
 * @param organisation the code of the organisation whose subtree it reaches
 */
public record LimitedClient(Credentials credentials, String file, List<String> scopes, String organisation) {

    public LimitedClient {
        scopes = List.copyOf(scopes);
    }

    /** A unit's, that keeps its members and records, and a bloc's, that decides; both read events. */
    static List<LimitedClient> all(StoredSecrets secrets) {
        return List.of(of(secrets, "unit", Office.CLERK, "S-GDDT"), of(secrets, "bloc", Office.BLOC, "K-CCQDN"));
    }

    private static LimitedClient of(StoredSecrets secrets, String name, Office office, String organisation) {
        return new LimitedClient(new Credentials(name, secrets.secret(name + "-secret")), name + "-client.env",
                Stream.concat(office.scopes().stream(), Stream.of(Scope.EVENTS_READ)).map(Scope::text).toList(),
                organisation);
    }
}
