package vn.bangvang.evaluation.register.organisation.messaging;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.feed.Freshness;
import vn.bangvang.feed.Projection;
import vn.bangvang.feed.ReadCopy;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.refusal.Refusal;

/** Every organisation in memory, with an index from each parent to those that were ever under it. */
@Component
final class OrganisationReadCopy implements ReadCopy<OrganisationStateV1>, Organisations, OrganisationTree {
    private final Set<String> provinces = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> everUnder = new ConcurrentHashMap<>();
    private final Projection<PartyOrganisation> organisations;

    OrganisationReadCopy(Freshness freshness) {
        organisations = new Projection<>(freshness);
    }

    @Override
    public String topic() {
        return "member.organisation.v1";
    }

    @Override
    public Class<OrganisationStateV1> wire() {
        return OrganisationStateV1.class;
    }

    @Override
    public void take(OrganisationStateV1 told, ReceivedEvent event) {
        PartyOrganisation state = told.toOrganisation();
        provinces.add(event.root());
        // Before the state itself, so that whoever waits for it finds its place in the tree too.
        state.placements()
                .forEach(placement -> everUnder
                        .computeIfAbsent(placement.parentId(), parent -> ConcurrentHashMap.newKeySet())
                        .add(state.id()));
        organisations.put(state.id(), event.payload().aggregateVersion(), state);
    }

    @Override
    public Mono<Map<String, PartyOrganisation>> arrived(Collection<String> ids) {
        return organisations.awaitAll(ids);
    }

    @Override
    public Mono<PartyOrganisation> get(String id, String pointer) {
        return organisations.await(id)
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_ORGANISATION", pointer, id)));
    }

    @Override
    public Map<String, Set<String>> called(Set<String> codes) {
        return organisations.all()
                .stream()
                .filter(each -> codes.contains(each.code()))
                .collect(Collectors.groupingBy(PartyOrganisation::code,
                        Collectors.mapping(PartyOrganisation::id, Collectors.toSet())));
    }

    @Override
    public Set<String> provinces() {
        return Set.copyOf(provinces);
    }

    @Override
    public OrganisationTree tree() {
        return this;
    }

    @Override
    public Optional<PartyOrganisation> find(String id) {
        return organisations.get(id);
    }

    @Override
    public Collection<PartyOrganisation> everUnder(String parentId) {
        return everUnder.getOrDefault(parentId, Set.of()).stream().map(this::find).flatMap(Optional::stream).toList();
    }
}
