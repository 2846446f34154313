package vn.bangvang.integration.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.feed.Freshness;
import vn.bangvang.feed.Projection;
import vn.bangvang.position.BehindTheLog;

/**
 * The tree of organisations as far as its owner has told of it. It stands as it does today: a move that is decided for
 * a later day gives no rights before.
 */
@Component
public class Organisations implements Ancestry {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Projection<KnownOrganisation> copy;
    private final Ancestry tree;
    private final Freshness freshness;

    public Organisations(Clock clock, Freshness freshness) {
        this.freshness = freshness;
        copy = new Projection<>(freshness);
        tree = Ancestry.upwards(id -> copy.get(id)
                .flatMap(organisation -> Optional.ofNullable(organisation.superiorOn(LocalDate.now(clock)))));
    }

    /** Takes in what the owner told, unless something newer is there. */
    public void remember(long version, KnownOrganisation organisation) {
        copy.put(organisation.id(), version, organisation);
    }

    public boolean knows(String id) {
        return copy.get(id).isPresent();
    }

    /** Gives the copy a moment to hear of it; empty when it does not. */
    public Mono<KnownOrganisation> await(String id) {
        return copy.await(id);
    }

    /**
     * Completes when what the log had at the moment of the question is known here: an organisation that is unknown then
     * has never been told of. Fails with {@link BehindTheLog} when that takes longer than two seconds.
     */
    public Mono<Void> awaitNow() {
        return freshness.readsUpToNow(PATIENCE)
                .flatMap(fresh -> fresh ? Mono.empty() : Mono.error(new BehindTheLog()));
    }

    @Override
    public boolean isWithin(String organisationId, String ancestorId) {
        return tree.isWithin(organisationId, ancestorId);
    }
}
