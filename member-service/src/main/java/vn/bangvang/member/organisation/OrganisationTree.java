package vn.bangvang.member.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;

/** Walks up and down the tree; what it finds may be a moment old. */
@Service
public class OrganisationTree {
    private final Aggregates<Organisation, OrganisationEvent> organisations;
    private final OrganisationQueries queries;
    private final Clock clock;

    OrganisationTree(Aggregates<Organisation, OrganisationEvent> organisations, OrganisationQueries queries,
            Clock clock) {
        this.organisations = organisations;
        this.queries = queries;
        this.clock = clock;
    }

    /** The named organisations, as far as they exist, and everything above them, as newest decided and today. */
    public Mono<Lineage> lineage(Collection<String> ids) {
        return lineage(Set.copyOf(ids), new HashMap<>());
    }

    private Mono<Lineage> lineage(Set<String> missing, Map<String, Organisation> known) {
        if (missing.isEmpty()) {
            return Mono.just(new Lineage(known, today()));
        }
        return organisations.withThoseAbove(Query.withIds(missing), "parentId")
                .map(Stored::state)
                .collectList()
                .flatMap(found -> {
                    found.forEach(organisation -> known.put(organisation.id(), organisation));
                    Set<String> above = new HashSet<>();
                    // A move that is decided for a later day leads elsewhere today.
                    found.stream()
                            .map(it -> it.superiorOn(today()))
                            .filter(Objects::nonNull)
                            .filter(parentId -> !known.containsKey(parentId))
                            .forEach(above::add);
                    return lineage(above, known);
                });
    }

    /** The lineage of an organisation; refused as OUTSIDE_YOUR_ORGANISATION when the caller may not touch it. */
    public Mono<Lineage> reached(Caller caller, String id) {
        return lineage(List.of(id)).doOnNext(lineage -> Reach.of(caller, lineage).mustCover(id));
    }

    /** All that the caller may touch, for searching in it; empty for a caller whom no subtree limits. */
    public Mono<Optional<Set<String>>> subtree(Caller caller) {
        String own = caller.organisation();
        if (own == null) {
            return Mono.just(Optional.of(Set.of()));
        }
        return caller.everywhere() ? Mono.just(Optional.empty()) : subtree(own).map(Optional::of);
    }

    /** The organisation and everything below it today, dissolved ones included. */
    Mono<Set<String>> subtree(String id) {
        return below(Set.of(id), new HashSet<>(Set.of(id)));
    }

    private Mono<Set<String>> below(Set<String> parents, Set<String> known) {
        return queries.everUnderOrMergedInto(parents)
                .filter(child -> parents.contains(child.superiorOn(today())))
                .map(Organisation::id)
                .filter(known::add)
                .collect(() -> new HashSet<String>(), Set::add)
                .flatMap(children -> children.isEmpty() ? Mono.just(known) : below(children, known));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
