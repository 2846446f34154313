package vn.bangvang.quickstart.province;

import java.util.ArrayList;
import java.util.List;

/**
 * An organisation of the synthetic province.
 *
 * @param people the classes of a cell's members, empty above the cells; {@code ""} for one who is not rated
 */
public record Unit(String code, String name, String kind, List<Unit> children, List<String> people) {
    static final String OUTSTANDING = "OUTSTANDING";
    static final String GOOD = "GOOD";
    static final String SATISFACTORY = "SATISFACTORY";

    public static Unit above(String code, String name, String kind) {
        return new Unit(code, name, kind, new ArrayList<>(), List.of());
    }

    public boolean isCell() {
        return kind.endsWith("_CELL");
    }

    /** Itself and everything below, from above. */
    public List<Unit> subtree() {
        var all = new ArrayList<Unit>();
        all.add(this);
        children.forEach(child -> all.addAll(child.subtree()));
        return all;
    }

    /** The cells below, or itself. */
    public List<Unit> cells() {
        return subtree().stream().filter(Unit::isCell).toList();
    }

    /** The caller's name for a member, which is also the person's. */
    public String person(int index) {
        return "%s.%02d".formatted(code, index + 1);
    }
}
