package vn.bangvang.member.organisation;

/** How high an organisation stands, from the province down; an organisation keeps its level for life. */
public enum OrganisationLevel {
    PROVINCIAL,
    DISTRICT_EQUIVALENT,
    GRASSROOTS,
    SECTIONAL,
    CELL;

    boolean above(OrganisationLevel other) {
        return ordinal() < other.ordinal();
    }
}
