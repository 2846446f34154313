package vn.bangvang.evaluation.register.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.register.organisation.PartyOrganisation.DatedKind;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation.Placement;
import vn.bangvang.refusal.Refusal;

/**
 * A tree in memory. {@link #theArticle()} is the acceptance scenario's: P over K over S with CB1..CB4 and G001..G084.
 */
public final class TreeFixture implements OrganisationTree, Organisations {
    public static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    private final Map<String, PartyOrganisation> organisations = new LinkedHashMap<>();
    private final Map<String, Set<String>> everUnder = new HashMap<>();

    public static TreeFixture theArticle() {
        TreeFixture tree = new TreeFixture().with("P", OrganisationKind.PROVINCIAL_ORGANISATION, null)
                .with("K", OrganisationKind.BLOC_ORGANISATION, "P")
                .with("S", OrganisationKind.GRASSROOTS_ORGANISATION, "K");
        for (int cell = 1; cell <= 4; cell++) {
            tree.with("CB" + cell, OrganisationKind.SUBORDINATE_CELL, "S");
        }
        for (int grassroots = 1; grassroots <= 84; grassroots++) {
            tree.with("G%03d".formatted(grassroots), OrganisationKind.GRASSROOTS_CELL, "K");
        }
        return tree;
    }

    public TreeFixture with(String id, OrganisationKind kind, @Nullable String parentId) {
        return with(id, kind, parentId, LONG_AGO);
    }

    public TreeFixture with(String id, OrganisationKind kind, @Nullable String parentId, LocalDate foundedOn) {
        return with(new PartyOrganisation(id, id, "Organisation " + id, kind, parentId, foundedOn, null, null,
                parentId == null ? List.of() : List.of(new Placement(parentId, foundedOn, null)),
                List.of(new DatedKind(kind, foundedOn))));
    }

    /** From that day on under another parent. */
    public TreeFixture moved(String id, String to, LocalDate on) {
        PartyOrganisation before = organisations.get(id);
        String from = before.placements().getLast().parentId();
        return with(new PartyOrganisation(id, before.code(), before.name(), before.kind(), to, before.foundedOn(), null,
                null,
                List.of(new Placement(from, before.foundedOn(), on), new Placement(to, on, null)),
                before.kinds()));
    }

    /** Gone from that day on, with another in its place. */
    public TreeFixture merged(String id, String into, LocalDate on) {
        PartyOrganisation before = organisations.get(id);
        return with(new PartyOrganisation(id, before.code(), before.name(), before.kind(), before.parentId(),
                before.foundedOn(), on, into,
                before.placements()
                        .stream()
                        .map(placement -> new Placement(placement.parentId(), placement.from(),
                                placement.to() == null ? on : placement.to()))
                        .toList(),
                before.kinds()));
    }

    public TreeFixture with(PartyOrganisation organisation) {
        organisations.put(organisation.id(), organisation);
        organisation.placements()
                .forEach(placement -> everUnder.computeIfAbsent(placement.parentId(), parent -> new LinkedHashSet<>())
                        .add(organisation.id()));
        return this;
    }

    @Override
    public Map<String, Set<String>> called(Set<String> codes) {
        return organisations.values()
                .stream()
                .filter(one -> codes.contains(one.code()))
                .collect(Collectors.groupingBy(PartyOrganisation::code,
                        Collectors.mapping(PartyOrganisation::id, Collectors.toSet())));
    }

    @Override
    public Optional<PartyOrganisation> find(String id) {
        return Optional.ofNullable(organisations.get(id));
    }

    @Override
    public Collection<PartyOrganisation> everUnder(String parentId) {
        return everUnder.getOrDefault(parentId, Set.of()).stream().map(organisations::get).toList();
    }

    @Override
    public Mono<PartyOrganisation> get(String id, String pointer) {
        return Mono.justOrEmpty(find(id))
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_ORGANISATION", pointer, id)));
    }

    @Override
    public OrganisationTree tree() {
        return this;
    }

    @Override
    public Set<String> provinces() {
        return organisations.keySet().stream().map(this::rootOf).collect(Collectors.toSet());
    }

    @Override
    public Mono<Map<String, PartyOrganisation>> arrived(Collection<String> ids) {
        return Mono.fromSupplier(() -> ids.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(PartyOrganisation::id, Function.identity())));
    }
}
