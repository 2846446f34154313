package vn.bangvang.evaluation.regulation.policy;

/**
 * The cap on OUTSTANDING. The regulation says 20 % "of those rated GOOD" within each grassroots organisation
 * (21-HD/BTCTW 2019); practice counts good or better, so the base is data and not code.
 *
 * @param percent 0 to 100
 * @param smallGroupBelow a group in which fewer subjects than this have to be rated may have {@code smallGroupMinimum}
 *        OUTSTANDING; 0: no such rule
 * @param exceptionalPercent the share that even a justified exception may not pass; 100: no such limit
 */
public record QuotaPolicy(int percent, Base base, Rounding rounding, Scope scope, int smallGroupBelow,
        int smallGroupMinimum, Enforcement enforcement, int exceptionalPercent) {
    /** Whom the percentage is taken of. */
    public enum Base {
        GOOD_ONLY,
        GOOD_OR_BETTER,
        ALL_RATED;

        int of(ClassCounts counts) {
            return switch (this) {
                case GOOD_ONLY -> counts.good();
                case GOOD_OR_BETTER -> counts.goodOrBetter();
                case ALL_RATED -> counts.rated();
            };
        }
    }

    /** What becomes of a fraction of a subject. */
    public enum Rounding {
        FLOOR,
        HALF_UP,
        CEIL
    }

    /** Within which group the share is taken. */
    public enum Scope {
        /** Each cell by itself. */
        CELL,
        /** Everything that one grassroots committee decides. */
        GRASSROOTS,
        /** The organisations of one level under one deciding committee. */
        PEER_GROUP_OF_PARENT
    }

    /** What happens to a decision that passes the cap. */
    public enum Enforcement {
        BLOCK,
        WARN,
        REQUIRE_JUSTIFICATION
    }

    /**
     * A group measured against its quota.
     *
     * @param baseCount the subjects the percentage is taken of
     * @param exceptionalCap the most that a justified exception may reach
     * @param oneMore the same group with one more OUTSTANDING, taken from those rated GOOD while there are any
     */
    public record Usage(int percent, Base base, Scope scope, int baseCount, int outstanding, int cap,
            int exceptionalCap, OneMore oneMore) {
        /** How many more fit; negative when the cap is passed. */
        public int headroom() {
            return cap - outstanding;
        }

        public boolean breached() {
            return outstanding > cap;
        }
    }

    /** What one more decision would lead to. */
    public record OneMore(int outstanding, int baseCount, int cap) {
        public boolean breached() {
            return outstanding > cap;
        }
    }

    /**
     * How many may be OUTSTANDING on this base. Integers only: 20 % of 49 is 9 and nothing else.
     *
     * @param required how many subjects of the group have to be rated
     */
    public int cap(int baseCount, int required) {
        int cap = share(percent, baseCount);
        return required < smallGroupBelow ? Math.max(cap, smallGroupMinimum) : cap;
    }

    /** How many may be OUTSTANDING when an exception is justified. */
    public int exceptionalCap(int baseCount, int required) {
        return exceptionalPercent >= 100
                ? Integer.MAX_VALUE
                : Math.max(cap(baseCount, required), share(exceptionalPercent, baseCount));
    }

    /**
     * How a group stands.
     *
     * @param required how many subjects of the group have to be rated
     */
    public Usage measure(ClassCounts counts, int required) {
        int baseCount = base.of(counts);
        return new Usage(percent, base, scope, baseCount, counts.outstanding(), cap(baseCount, required),
                exceptionalCap(baseCount, required), oneMore(counts, required));
    }

    private OneMore oneMore(ClassCounts counts, int required) {
        ClassCounts next = new ClassCounts(counts.outstanding() + 1, Math.max(0, counts.good() - 1),
                counts.satisfactory(), counts.unsatisfactory());
        int baseCount = base.of(next);
        return new OneMore(next.outstanding(), baseCount, cap(baseCount, required));
    }

    private int share(int ofHundred, int baseCount) {
        long hundredths = (long) ofHundred * baseCount;
        return Math.toIntExact(switch (rounding) {
            case FLOOR -> hundredths / 100;
            case HALF_UP -> (hundredths + 50) / 100;
            case CEIL -> (hundredths + 99) / 100;
        });
    }
}
