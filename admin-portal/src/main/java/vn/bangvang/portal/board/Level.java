package vn.bangvang.portal.board;

import org.jspecify.annotations.Nullable;

/** The levels that are compared with each other, each with the level that decides on it. */
public enum Level {
    DISTRICT_EQUIVALENT("PROVINCIAL"),
    GRASSROOTS("DISTRICT_EQUIVALENT"),
    SECTIONAL("GRASSROOTS"),
    CELL("GRASSROOTS");

    private final String above;

    Level(String above) {
        this.above = above;
    }

    /** The level whose organisations are offered as a filter. */
    public String above() {
        return above;
    }

    /** GRASSROOTS where nothing or no level is named. */
    public static Level of(@Nullable String name) {
        for (Level level : values()) {
            if (level.name().equalsIgnoreCase(name)) {
                return level;
            }
        }
        return GRASSROOTS;
    }
}
