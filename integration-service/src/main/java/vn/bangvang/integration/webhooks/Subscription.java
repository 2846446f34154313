package vn.bangvang.integration.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A system that wants to be called when something happens.
 *
 * @param name what its keepers call it
 * @param target where it is called
 * @param types names of events, or beginnings such as {@code membership.*}; none for all
 * @param subtree only what concerns this organisation and those below it; null for every province
 * @param rootId the province of the subtree, {@code *} for every province
 * @param secrets the keys that deliveries are signed with, the newest first; none once it has ended
 * @param pausedBecause why the service itself paused it; null when a caller did
 */
public record Subscription(String name, URI target, SortedSet<String> types, @Nullable String subtree, String rootId,
        SubscriptionState state, List<Secret> secrets, @Nullable String pausedBecause) {
    /**
     * A key for signatures. Stored sealed, shown once, and in no event and no log.
     *
     * @param sealed opens with the installation's secret only
     * @param until when it stops to sign beside its successor; null for the one in use
     */
    public record Secret(String sealed, @Nullable Instant until) {
        boolean signsAt(Instant when) {
            return until == null || until.isAfter(when);
        }
    }

    public Subscription {
        types = new TreeSet<>(types);
        secrets = List.copyOf(secrets);
    }

    /** The keys that sign at that moment: two while a rotation lasts. */
    public List<Secret> signingAt(Instant when) {
        return secrets.stream().filter(secret -> secret.signsAt(when)).toList();
    }

    Subscription in(SubscriptionState next, @Nullable String because) {
        return new Subscription(name, target, types, subtree, rootId, next,
                next == SubscriptionState.ENDED ? List.of() : secrets, because);
    }

    /** The new key signs at once; the one before signs beside it until then, and older ones no more. */
    Subscription rotated(String sealed, Instant oldUntil) {
        Stream<Secret> before = secrets.stream().limit(1).map(secret -> new Secret(secret.sealed(), oldUntil));
        return new Subscription(name, target, types, subtree, rootId, state,
                Stream.concat(Stream.of(new Secret(sealed, null)), before).toList(), pausedBecause);
    }
}
