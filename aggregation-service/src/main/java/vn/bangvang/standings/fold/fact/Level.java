package vn.bangvang.standings.fold.fact;

/** Level of an organisation, top first; the peer group of a ranking. */
public enum Level {
    PROVINCIAL,
    DISTRICT_EQUIVALENT,
    GRASSROOTS,
    SECTIONAL,
    CELL;

    /**
     * Whether a committee of that level rates organisations of this one below it: the grassroots committee its cells
     * and sections, the committee above a grassroots organisation, the province what is on district level
     * (25-HD/BTCTW 2023, item 3).
     *
     * @param directly whether it stands directly above
     */
    public boolean isRatedBy(Level committee, boolean directly) {
        return switch (this) {
            case PROVINCIAL -> false;
            case DISTRICT_EQUIVALENT -> committee == PROVINCIAL;
            case GRASSROOTS -> directly;
            case SECTIONAL, CELL -> committee == GRASSROOTS;
        };
    }
}
