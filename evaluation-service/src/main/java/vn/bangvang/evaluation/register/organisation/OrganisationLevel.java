package vn.bangvang.evaluation.register.organisation;

/** The rung of the ladder on which an organisation stands, from the province down to the cell. */
public enum OrganisationLevel {
    PROVINCIAL,
    DISTRICT_EQUIVALENT,
    GRASSROOTS,
    SECTIONAL,
    CELL
}
