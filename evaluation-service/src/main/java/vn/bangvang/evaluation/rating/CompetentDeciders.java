package vn.bangvang.evaluation.rating;

import java.time.LocalDate;
import java.util.Optional;

import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.evaluation.register.organisation.OrganisationLevel;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.regulation.Subject;

/**
 * Who decides about whom on a given date: the grassroots committee about its members, cells and sectional
 * organisations; the committee above about a grassroots organisation; the province about what is on district level
 * (25-HD/BTCTW 2023, item 3; 21-HD/BTCTW 2019).
 */
public record CompetentDeciders(OrganisationTree tree, LocalDate on) {

    /** @return the deciding organisation's id; empty when nobody in this tree decides */
    public Optional<String> of(PartyMember member) {
        return member.cellOn(on)
                .flatMap(cell -> tree.nearestOn(cell, OrganisationLevel.GRASSROOTS, on))
                .map(PartyOrganisation::id);
    }

    /** @return the deciding organisation's id; empty for the province, which is rated above it */
    public Optional<String> of(PartyOrganisation organisation) {
        Optional<PartyOrganisation> decider = switch (organisation.levelOn(on)) {
            case PROVINCIAL -> Optional.empty();
            case DISTRICT_EQUIVALENT -> tree.nearestOn(organisation.id(), OrganisationLevel.PROVINCIAL, on);
            case GRASSROOTS -> tree.parentOn(organisation.id(), on);
            case SECTIONAL, CELL -> tree.nearestOn(organisation.id(), OrganisationLevel.GRASSROOTS, on);
        };
        return decider.map(PartyOrganisation::id);
    }
}
