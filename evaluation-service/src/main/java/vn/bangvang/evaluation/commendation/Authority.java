package vn.bangvang.evaluation.commendation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.bangvang.evaluation.register.organisation.OrganisationKind;
import vn.bangvang.refusal.Refusal;

import static java.util.EnumSet.allOf;
import static java.util.EnumSet.of;
import static vn.bangvang.evaluation.commendation.Award.Type.BANG_KHEN;
import static vn.bangvang.evaluation.commendation.Award.Type.FLAG;
import static vn.bangvang.evaluation.commendation.Award.Type.GIAY_KHEN;
import static vn.bangvang.evaluation.commendation.Award.Type.PRAISE;
import static vn.bangvang.evaluation.commendation.CommendationTitle.EXEMPLARY_OUTSTANDING_YEAR;
import static vn.bangvang.evaluation.commendation.CommendationTitle.FIVE_YEARS_OUTSTANDING;
import static vn.bangvang.evaluation.commendation.CommendationTitle.OUTSTANDING_YEAR;
import static vn.bangvang.evaluation.commendation.CommendationTitle.THEMATIC;
import static vn.bangvang.evaluation.register.organisation.OrganisationKind.BLOC_ORGANISATION;
import static vn.bangvang.evaluation.register.organisation.OrganisationKind.DISTRICT_ORGANISATION;
import static vn.bangvang.evaluation.register.organisation.OrganisationKind.GRASSROOTS_CELL;
import static vn.bangvang.evaluation.register.organisation.OrganisationKind.GRASSROOTS_ORGANISATION;
import static vn.bangvang.evaluation.register.organisation.OrganisationKind.PROVINCIAL_ORGANISATION;
import static vn.bangvang.evaluation.register.organisation.OrganisationKind.SECTIONAL_ORGANISATION;
import static vn.bangvang.evaluation.register.organisation.OrganisationKind.SUBORDINATE_CELL;

/**
 * Who may give what under the rules on commendation of one time, as data. What no row allows is refused.
 *
 * @param from the first day of the decisions that it governs
 * @param source the regulation with its item
 */
public record Authority(LocalDate from, String source, List<Right> rights) {
    private static final Set<CommendationTitle> YEARLY_OR_THEMATIC = of(OUTSTANDING_YEAR, EXEMPLARY_OUTSTANDING_YEAR,
            THEMATIC);
    private static final Set<CommendationTitle> ANY_TITLE = allOf(CommendationTitle.class);
    private static final Set<OrganisationKind> NO_COLLECTIVE = EnumSet.noneOf(OrganisationKind.class);
    private static final Set<OrganisationKind> DISTRICT_LEVEL = of(BLOC_ORGANISATION, DISTRICT_ORGANISATION);
    private static final Set<OrganisationKind> BELOW_GRASSROOTS = of(SECTIONAL_ORGANISATION, SUBORDINATE_CELL);
    private static final Set<OrganisationKind> GRASSROOTS = of(GRASSROOTS_ORGANISATION, GRASSROOTS_CELL);
    private static final Set<OrganisationKind> FIVE_YEARS_BY_DISTRICT = of(GRASSROOTS_ORGANISATION, GRASSROOTS_CELL,
            SUBORDINATE_CELL);
    private static final Set<OrganisationKind> BELOW_DISTRICT = of(GRASSROOTS_ORGANISATION, GRASSROOTS_CELL,
            SECTIONAL_ORGANISATION, SUBORDINATE_CELL);
    private static final Set<OrganisationKind> BELOW_PROVINCE = EnumSet.complementOf(of(PROVINCIAL_ORGANISATION));

    private static final List<Right> RIGHTS = List.of(
            new Right(of(SUBORDINATE_CELL), PRAISE, true, NO_COLLECTIVE, ANY_TITLE),
            new Right(of(SECTIONAL_ORGANISATION), PRAISE, true, of(SUBORDINATE_CELL), ANY_TITLE),
            new Right(of(GRASSROOTS_CELL), PRAISE, true, NO_COLLECTIVE, ANY_TITLE),
            new Right(of(GRASSROOTS_CELL), GIAY_KHEN, true, NO_COLLECTIVE, YEARLY_OR_THEMATIC),
            new Right(of(GRASSROOTS_ORGANISATION), PRAISE, true, BELOW_GRASSROOTS, ANY_TITLE),
            new Right(of(GRASSROOTS_ORGANISATION), GIAY_KHEN, true, BELOW_GRASSROOTS, YEARLY_OR_THEMATIC),
            // Yearly for grassroots organisations, five years for these, cells and members: the yearly giấy khen of a
            // subordinate cell or of a member is the grassroots level's to give.
            new Right(DISTRICT_LEVEL, GIAY_KHEN, false, GRASSROOTS, of(OUTSTANDING_YEAR, EXEMPLARY_OUTSTANDING_YEAR)),
            new Right(DISTRICT_LEVEL, GIAY_KHEN, true, FIVE_YEARS_BY_DISTRICT, of(FIVE_YEARS_OUTSTANDING)),
            new Right(DISTRICT_LEVEL, GIAY_KHEN, true, BELOW_DISTRICT, of(THEMATIC)),
            new Right(of(PROVINCIAL_ORGANISATION), BANG_KHEN, true, BELOW_PROVINCE, ANY_TITLE),
            new Right(of(PROVINCIAL_ORGANISATION), FLAG, false, BELOW_PROVINCE, ANY_TITLE));

    /** Newest first. That 06-HD/TW leaves the rights of 24-QĐ/TW as they were has still to be confirmed. */
    private static final List<Authority> DATED = List.of(
            new Authority(LocalDate.of(2025, 6, 9), "06-HD/TW 2025", RIGHTS),
            new Authority(LocalDate.MIN, "24-QĐ/TW 2021, 27.2", RIGHTS));

    /** @param members whether members may receive it */
    public record Right(Set<OrganisationKind> issuers, Award.Type type, boolean members,
            Set<OrganisationKind> collectives, Set<CommendationTitle> titles) {

        boolean reaches(Optional<OrganisationKind> collective) {
            return collective.map(collectives::contains).orElse(members);
        }
    }

    /** The rules in force on the day of a decision. */
    public static Authority on(LocalDate decidedOn) {
        return DATED.stream().filter(one -> !decidedOn.isBefore(one.from())).findFirst().orElseThrow();
    }

    /**
     * Refuses with NOT_AUTHORISED_TO_COMMEND what the issuer may not give, naming as {@code reason} what is beyond it:
     * TYPE, RECIPIENT or TITLE.
     *
     * @param collective the recipient's kind, or empty for a member
     */
    public void mustAllow(OrganisationKind issuer, Award.Type type, Optional<OrganisationKind> collective,
            CommendationTitle title) {
        List<Right> ofIssuer = rights.stream().filter(right -> right.issuers().contains(issuer)).toList();
        List<Right> ofType = ofIssuer.stream().filter(right -> right.type() == type).toList();
        if (ofType.isEmpty()) {
            throw refused("TYPE", "/type", type, issuer, title);
        }
        List<Right> ofRecipient = ofType.stream().filter(right -> right.reaches(collective)).toList();
        if (ofRecipient.isEmpty()) {
            throw refused("RECIPIENT", "/recipientId", type, issuer, title);
        }
        if (ofRecipient.stream().noneMatch(right -> right.titles().contains(title))) {
            throw refused("TITLE", "/title", type, issuer, title);
        }
    }

    private Refusal refused(String reason, String pointer, Award.Type type, OrganisationKind issuer,
            CommendationTitle title) {
        Object value = switch (reason) {
            case "TYPE" -> type;
            case "TITLE" -> title;
            default -> "";
        };
        return Refusal.of(Refusal.Kind.INVALID, "NOT_AUTHORISED_TO_COMMEND", pointer, value, Map.of("reason", reason,
                "issuerKind", issuer, "type", type, "title", title, "source", source));
    }
}
