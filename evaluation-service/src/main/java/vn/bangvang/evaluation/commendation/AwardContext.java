package vn.bangvang.evaluation.commendation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.bangvang.evaluation.register.organisation.OrganisationKind;

/**
 * Everything the rules ask about one award.
 *
 * @param issuerKind on the year's reference date
 * @param collectiveKind the recipient's kind on that date, empty for a member
 * @param issuerAbove the issuer stood above the recipient on that date, or is the member's own organisation, or has
 *        taken the place of one that did
 * @param recipientOrganisationId a member's cell on that date; an organisation itself
 * @param results the rating of each year that the title covers
 * @param disciplinedIn years with a decision of discipline that still stands
 * @param others the recipient's other live commendations
 */
public record AwardContext(Award award, OrganisationKind issuerKind, Optional<OrganisationKind> collectiveKind,
        boolean issuerAbove, String recipientOrganisationId, Map<Integer, YearResult> results,
        Set<Integer> disciplinedIn, List<Commendation> others) {

    /** What the rating of one year means for a commendation. */
    public enum YearResult {
        OUTSTANDING,
        BELOW_OUTSTANDING,
        NOT_DECIDED
    }

    /** A five-year award of a cell rests on its yearly certificates; one of a member rests on the ratings alone. */
    boolean isOfCell() {
        return collectiveKind.filter(OrganisationKind::isCell).isPresent();
    }
}
