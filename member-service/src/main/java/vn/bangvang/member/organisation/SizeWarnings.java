package vn.bangvang.member.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.member.organisation.CellMembers.Census;

/**
 * Says when an organisation is smaller or larger than its kind should be: a cell needs three official members, a
 * grassroots organisation of thirty members and more should not be a single cell, and the other way round. Exceptions
 * need the upper level's written consent, so these are warnings and no refusals; they count what is there today.
 */
@Service
public class SizeWarnings {
    private static final Logger LOG = LoggerFactory.getLogger(SizeWarnings.class);

    static final int SMALLEST_CELL = 3;
    static final int SMALLEST_GRASSROOTS_ORGANISATION = 30;

    private final OrganisationTree tree;
    private final CellMembers members;

    SizeWarnings(OrganisationTree tree, CellMembers members) {
        this.tree = tree;
        this.members = members;
    }

    /**
     * For these organisations and for the grassroots organisations they belong to. They are counted after a change was
     * stored, which must be answered as it is: when they cannot be counted there are none.
     */
    public Mono<List<Warning>> around(Collection<String> organisationIds) {
        return unlessUncounted(tree.lineage(organisationIds).flatMap(lineage -> counted(organisationIds, lineage)));
    }

    /** As {@link #around(Collection)}, for who has walked up the tree already and changed nothing in it since. */
    public Mono<List<Warning>> around(Collection<String> organisationIds, Lineage lineage) {
        return unlessUncounted(Mono.defer(() -> counted(organisationIds, lineage)));
    }

    private static Mono<List<Warning>> unlessUncounted(Mono<List<Warning>> counted) {
        return counted.onErrorResume(failure -> {
            LOG.warn("Sizes could not be counted after a change: {}", failure.toString());
            return Mono.just(List.of());
        });
    }

    private Mono<List<Warning>> counted(Collection<String> organisationIds, Lineage lineage) {
        Set<String> concerned = new LinkedHashSet<>(organisationIds);
        organisationIds.forEach(id -> lineage.chain(id).forEach(above -> concerned.add(above.id())));
        return Flux.fromIterable(concerned)
                .concatMap(id -> Mono.justOrEmpty(lineage.find(id)))
                .filter(organisation -> !organisation.dissolved())
                .flatMapSequential(this::of)
                .collect(() -> new ArrayList<Warning>(), List::addAll);
    }

    private Mono<List<Warning>> of(Organisation organisation) {
        if (organisation.kind().cell()) {
            return members.census(List.of(organisation.id())).map(census -> ofCell(organisation, census));
        }
        return organisation.kind() == OrganisationKind.GRASSROOTS_ORGANISATION
                ? tree.subtree(organisation.id())
                        .flatMap(members::census)
                        .map(census -> ofGrassroots(organisation, census))
                : Mono.empty();
    }

    static List<Warning> ofCell(Organisation cell, Census census) {
        List<Warning> warnings = new ArrayList<>();
        if (census.official() < SMALLEST_CELL) {
            warnings.add(new Warning("CELL_BELOW_THREE_OFFICIAL",
                    Map.of("organisationId", cell.id(), "official", census.official())));
        }
        if (cell.kind() == OrganisationKind.GRASSROOTS_CELL && !cell.sizeConsented()
                && census.active() >= SMALLEST_GRASSROOTS_ORGANISATION) {
            warnings.add(new Warning("GRASSROOTS_CELL_OF_THIRTY",
                    Map.of("organisationId", cell.id(), "members", census.active())));
        }
        return warnings;
    }

    static List<Warning> ofGrassroots(Organisation organisation, Census census) {
        return census.active() < SMALLEST_GRASSROOTS_ORGANISATION && !organisation.sizeConsented()
                ? List.of(new Warning("GRASSROOTS_ORGANISATION_BELOW_THIRTY",
                        Map.of("organisationId", organisation.id(), "members", census.active())))
                : List.of();
    }

    /**
     * Something an official should look at although the command was accepted: a rule that allows exceptions with the
     * upper level's written consent.
     *
     * @param code UPPER_SNAKE_CASE; never renamed once published
     * @param values figures behind it, by name
     */
    public record Warning(String code, Map<String, Object> values) {
        public Warning {
            values = Map.copyOf(values);
        }
    }
}
