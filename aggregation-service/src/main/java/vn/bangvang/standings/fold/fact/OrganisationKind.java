package vn.bangvang.standings.fold.fact;

/** Kind of a Party organisation. */
public enum OrganisationKind {
    PROVINCIAL_ORGANISATION(Level.PROVINCIAL, false),
    BLOC_ORGANISATION(Level.DISTRICT_EQUIVALENT,
            false),
    DISTRICT_ORGANISATION(Level.DISTRICT_EQUIVALENT, false),
    GRASSROOTS_ORGANISATION(Level.GRASSROOTS,
            false),
    GRASSROOTS_CELL(Level.GRASSROOTS,
            true),
    SECTIONAL_ORGANISATION(Level.SECTIONAL, false),
    SUBORDINATE_CELL(Level.CELL, true);

    private final Level level;
    private final boolean cell;

    OrganisationKind(Level level, boolean cell) {
        this.level = level;
        this.cell = cell;
    }

    public Level level() {
        return level;
    }

    /** Only cells have members of their own. */
    public boolean isCell() {
        return cell;
    }
}
