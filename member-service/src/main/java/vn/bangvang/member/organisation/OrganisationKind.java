package vn.bangvang.member.organisation;

import java.util.EnumSet;
import java.util.Set;

/** What an organisation is; decides under which kinds it may stand and whether members belong to it directly. */
public enum OrganisationKind {
    /** Đảng bộ tỉnh: the root of its province. */
    PROVINCIAL_ORGANISATION(Level.PROVINCIAL),
    /** Đảng bộ khối, of district standing. */
    BLOC_ORGANISATION(Level.DISTRICT_EQUIVALENT),
    /** Đảng bộ huyện, thị, thành. */
    DISTRICT_ORGANISATION(Level.DISTRICT_EQUIVALENT),
    /** Đảng bộ cơ sở, with cells of its own. */
    GRASSROOTS_ORGANISATION(Level.GRASSROOTS),
    /** Chi bộ cơ sở. */
    GRASSROOTS_CELL(Level.GRASSROOTS),
    /** Đảng bộ bộ phận. */
    SECTIONAL_ORGANISATION(Level.SECTIONAL),
    /** Chi bộ trực thuộc. */
    SUBORDINATE_CELL(Level.CELL);

    private final Level level;

    OrganisationKind(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    /** The kinds it may stand under; none for the root of a province. */
    public Set<OrganisationKind> parents() {
        return switch (this) {
            case PROVINCIAL_ORGANISATION -> EnumSet.noneOf(OrganisationKind.class);
            case BLOC_ORGANISATION, DISTRICT_ORGANISATION -> EnumSet.of(PROVINCIAL_ORGANISATION);
            case GRASSROOTS_ORGANISATION, GRASSROOTS_CELL ->
                EnumSet.of(BLOC_ORGANISATION, DISTRICT_ORGANISATION, PROVINCIAL_ORGANISATION);
            case SECTIONAL_ORGANISATION -> EnumSet.of(GRASSROOTS_ORGANISATION);
            case SUBORDINATE_CELL -> EnumSet.of(GRASSROOTS_ORGANISATION, SECTIONAL_ORGANISATION);
        };
    }

    /** Members belong to cells only; every other kind has them through its cells. */
    public boolean cell() {
        return this == GRASSROOTS_CELL || this == SUBORDINATE_CELL;
    }

    boolean root() {
        return this == PROVINCIAL_ORGANISATION;
    }

    /** How high an organisation stands, from the province down; an organisation keeps its level for life. */
    public enum Level {
        PROVINCIAL,
        DISTRICT_EQUIVALENT,
        GRASSROOTS,
        SECTIONAL,
        CELL;

        boolean above(Level other) {
            return ordinal() < other.ordinal();
        }
    }
}
