package vn.bangvang.standings.fold.fact;

/**
 * Cap on the class OUTSTANDING.
 *
 * @param percent of the base
 * @param smallGroupBelow groups with fewer subjects that have to be rated get at least {@code smallGroupMinimum}; 0 for
 *        no such rule
 */
public record QuotaRule(int percent, Base base, Rounding rounding, Scope scope, int smallGroupBelow,
        int smallGroupMinimum) {

    /** Who is counted below the line; how the wording is read differs from place to place. */
    public enum Base {
        GOOD_ONLY,
        GOOD_OR_BETTER,
        ALL_RATED
    }

    /** How a cap that is no whole number is rounded. */
    public enum Rounding {
        FLOOR,
        HALF_UP,
        CEIL
    }

    /** Within what group the share is controlled. */
    public enum Scope {
        CELL,
        GRASSROOTS,
        PEER_GROUP_OF_PARENT
    }
}
