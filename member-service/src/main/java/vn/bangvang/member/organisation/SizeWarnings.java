package vn.bangvang.member.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.member.Warning;
import vn.bangvang.member.organisation.Inhabitants.Census;

/**
 * Says when an organisation is smaller or larger than its kind should be: a cell needs three official members, a
 * grassroots organisation of thirty members and more should not be a single cell, and the other way round. Exceptions
 * need the upper level's written consent, so these are warnings and no refusals; they count what is there today.
 */
@Service
public class SizeWarnings {
    static final int SMALLEST_CELL = 3;
    static final int SMALLEST_GRASSROOTS_ORGANISATION = 30;

    private final Organisations organisations;
    private final Inhabitants inhabitants;

    SizeWarnings(Organisations organisations, Inhabitants inhabitants) {
        this.organisations = organisations;
        this.inhabitants = inhabitants;
    }

    /** For the organisation and for the grassroots organisation it belongs to. */
    public Mono<List<Warning>> around(String organisationId) {
        return organisations.lineage(List.of(organisationId)).flatMap(lineage -> {
            Optional<Organisation> self = lineage.find(organisationId);
            Optional<Organisation> grassroots = lineage.chain(organisationId)
                    .stream()
                    .filter(above -> above.kind() == OrganisationKind.GRASSROOTS_ORGANISATION)
                    .findFirst();
            return Mono.zip(ofCell(self), ofGrassroots(grassroots), (cell, whole) -> {
                List<Warning> both = new ArrayList<>(cell);
                both.addAll(whole);
                return both;
            });
        });
    }

    private Mono<List<Warning>> ofCell(Optional<Organisation> cell) {
        return cell.filter(it -> it.kind().cell() && !it.dissolved())
                .map(it -> inhabitants.census(List.of(it.id())).map(census -> ofCell(it, census)))
                .orElseGet(() -> Mono.just(List.of()));
    }

    private Mono<List<Warning>> ofGrassroots(Optional<Organisation> grassroots) {
        return grassroots.filter(it -> !it.dissolved())
                .map(it -> organisations.subtree(it.id())
                        .flatMap(inhabitants::census)
                        .map(census -> ofGrassroots(it, census)))
                .orElseGet(() -> Mono.just(List.of()));
    }

    static List<Warning> ofCell(Organisation cell, Census census) {
        List<Warning> warnings = new ArrayList<>();
        if (census.official() < SMALLEST_CELL) {
            warnings.add(new Warning("CELL_BELOW_THREE_OFFICIAL",
                    Map.of("organisationId", cell.id(), "official", census.official())));
        }
        if (cell.kind() == OrganisationKind.GRASSROOTS_CELL && census.active() >= SMALLEST_GRASSROOTS_ORGANISATION) {
            warnings.add(new Warning("GRASSROOTS_CELL_OF_THIRTY",
                    Map.of("organisationId", cell.id(), "members", census.active())));
        }
        return warnings;
    }

    static List<Warning> ofGrassroots(Organisation organisation, Census census) {
        return census.active() < SMALLEST_GRASSROOTS_ORGANISATION
                ? List.of(new Warning("GRASSROOTS_ORGANISATION_BELOW_THIRTY",
                        Map.of("organisationId", organisation.id(), "members", census.active())))
                : List.of();
    }
}
