package vn.bangvang.standings.fold.fact;

/** Level of an organisation, top first; the peer group of a ranking. */
public enum Level {
    PROVINCIAL,
    DISTRICT_EQUIVALENT,
    GRASSROOTS,
    SECTIONAL,
    CELL
}
