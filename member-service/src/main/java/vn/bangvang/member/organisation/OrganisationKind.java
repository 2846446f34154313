package vn.bangvang.member.organisation;

import java.util.EnumSet;
import java.util.Set;

/** What an organisation is; decides under which kinds it may stand and whether members belong to it directly. */
public enum OrganisationKind {
    /** Đảng bộ tỉnh: the root of its province. */
    PROVINCIAL_ORGANISATION(OrganisationLevel.PROVINCIAL),
    /** Đảng bộ khối, of district standing. */
    BLOC_ORGANISATION(OrganisationLevel.DISTRICT_EQUIVALENT),
    /** Đảng bộ huyện, thị, thành. */
    DISTRICT_ORGANISATION(OrganisationLevel.DISTRICT_EQUIVALENT),
    /** Đảng bộ cơ sở, with cells of its own. */
    GRASSROOTS_ORGANISATION(OrganisationLevel.GRASSROOTS),
    /** Chi bộ cơ sở. */
    GRASSROOTS_CELL(OrganisationLevel.GRASSROOTS),
    /** Đảng bộ bộ phận. */
    SECTIONAL_ORGANISATION(OrganisationLevel.SECTIONAL),
    /** Chi bộ trực thuộc. */
    SUBORDINATE_CELL(OrganisationLevel.CELL);

    private final OrganisationLevel level;

    OrganisationKind(OrganisationLevel level) {
        this.level = level;
    }

    public OrganisationLevel level() {
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
}
