package vn.bangvang.evaluation.register.organisation;

/** The form of a Party organisation. A grassroots cell is both grassroots by level and a cell by form. */
public enum OrganisationKind {
    PROVINCIAL_ORGANISATION(OrganisationLevel.PROVINCIAL, false),
    BLOC_ORGANISATION(
            OrganisationLevel.DISTRICT_EQUIVALENT, false),
    DISTRICT_ORGANISATION(OrganisationLevel.DISTRICT_EQUIVALENT,
            false),
    GRASSROOTS_ORGANISATION(OrganisationLevel.GRASSROOTS, false),
    GRASSROOTS_CELL(
            OrganisationLevel.GRASSROOTS, true),
    SECTIONAL_ORGANISATION(OrganisationLevel.SECTIONAL,
            false),
    SUBORDINATE_CELL(OrganisationLevel.CELL, true);

    private final OrganisationLevel level;
    private final boolean cell;

    OrganisationKind(OrganisationLevel level, boolean cell) {
        this.level = level;
        this.cell = cell;
    }

    public OrganisationLevel level() {
        return level;
    }

    /** Members belong to cells only. */
    public boolean isCell() {
        return cell;
    }
}
