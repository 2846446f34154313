package vn.bangvang.training.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.feed.Freshness;
import vn.bangvang.feed.Projection;

/**
 * The tree of organisations as far as its owner has told of it. It stands as it does today: a move that is decided for
 * a later day gives no rights before.
 */
@Component
public class Organisations implements Ancestry {
    /** Stands for the province of what belongs to no single one. */
    public static final String EVERY_PROVINCE = "*";

    private final Projection<KnownOrganisation> copy;
    private final Ancestry tree;

    public Organisations(Clock clock, Freshness freshness) {
        copy = new Projection<>(freshness);
        tree = Ancestry.upwards(id -> copy.get(id)
                .flatMap(organisation -> Optional.ofNullable(organisation.superiorOn(LocalDate.now(clock)))));
    }

    public void remember(long version, KnownOrganisation organisation) {
        copy.put(organisation.id(), version, organisation);
    }

    public Optional<KnownOrganisation> find(String id) {
        return copy.get(id);
    }

    /** Gives the copy a moment to hear of it; empty when it does not. */
    public Mono<KnownOrganisation> await(String id) {
        return copy.await(id);
    }

    /** As {@link #await} for many, with one patience for all of them; answers those that it knows then, by id. */
    public Mono<Map<String, KnownOrganisation>> awaitAll(Collection<String> ids) {
        return copy.awaitAll(ids);
    }

    @Override
    public boolean isWithin(String organisationId, String ancestorId) {
        return tree.isWithin(organisationId, ancestorId);
    }

    /** @return the ids of those that the caller reaches and that these codes, or ids, may mean, by code or id */
    public Map<String, Set<String>> called(Caller caller, Set<String> codes) {
        Reach reach = Reach.of(caller, this);
        Map<String, Set<String>> found = new HashMap<>();
        copy.all()
                .forEach(each -> Stream.of(each.id(), Objects.requireNonNullElse(each.code(), ""))
                        .filter(codes::contains)
                        .filter(_ -> reach.covers(each.id()))
                        .forEach(name -> found.computeIfAbsent(name, _ -> new HashSet<>()).add(each.id())));
        return found;
    }

    /** An organisation with everything below it. */
    public Set<String> within(String ancestorId) {
        return copy.all()
                .stream()
                .map(KnownOrganisation::id)
                .filter(id -> isWithin(id, ancestorId))
                .collect(Collectors.toUnmodifiableSet());
    }
}
