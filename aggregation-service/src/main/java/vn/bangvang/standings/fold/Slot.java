package vn.bangvang.standings.fold;

/** Everything that is counted by adding, and how far it rolls up. */
enum Slot {
    HEADCOUNT,
    OFFICIAL,
    PROBATIONARY,
    REVIEW_REQUIRED,
    REVIEWED,
    RATING_REQUIRED,
    SETTLED,
    DEBT,
    OUTSTANDING,
    GOOD,
    SATISFACTORY,
    UNSATISFACTORY,
    NOT_RATED,
    EXCEPTIONS,
    ADMITTED,
    ADMITTED_FIVE_YEARS,
    CONFIRMED,
    ORGANISATIONS_COMMENDED,
    MEMBERS_COMMENDED,
    ORGANISATIONS_ELIGIBLE,
    MEMBERS_ELIGIBLE,
    AT_RISK,
    PARTY_PLANNED,
    PARTY_DONE,
    INSPECTION_PLANNED,
    INSPECTION_DONE,
    SUPPLEMENTARY,
    TRAINED(Family.SUBTREE, true),
    TRAINED_FIVE_YEARS(Family.SUBTREE, true),
    HEADS(Family.SUBTREE, true),
    HEADS_FIVE_YEARS(Family.SUBTREE, true),
    PRIZES(Family.SUBTREE, true),
    DOCUMENTS(Family.OWN, true),
    DOCUMENTS_FIVE_YEARS(Family.OWN, true),
    ISSUED_TO_ORGANISATIONS(Family.ISSUED, false),
    ISSUED_TO_MEMBERS(Family.ISSUED, false),
    CHILDREN(Family.CHILDREN, true),
    CHILDREN_REQUIRED(Family.CHILDREN, true),
    CHILDREN_SETTLED(Family.CHILDREN,
            true),
    CHILDREN_DEBT(Family.CHILDREN, true),
    CHILDREN_OUTSTANDING(Family.CHILDREN,
            true),
    CHILDREN_GOOD(Family.CHILDREN, true),
    CHILDREN_SATISFACTORY(Family.CHILDREN,
            true),
    CHILDREN_UNSATISFACTORY(Family.CHILDREN, true),
    CHILDREN_NOT_RATED(Family.CHILDREN,
            true),
    CHILDREN_EXCEPTIONS(Family.CHILDREN, true);

    /** Mixing these is the main way to count twice. */
    enum Family {
        /** What an organisation did itself. */
        OWN,
        /** Its direct children only; keyed by their level. */
        CHILDREN,
        /** Itself and everything below it; the only one that rolls up. */
        SUBTREE,
        /** What it gave to others. */
        ISSUED
    }

    private final Family family;
    private final boolean keyed;

    Slot() {
        this(Family.SUBTREE, false);
    }

    Slot(Family family, boolean keyed) {
        this.family = family;
        this.keyed = keyed;
    }

    boolean rollsUp() {
        return family == Family.SUBTREE;
    }

    /** Counted per key: programme, trainee, level. */
    boolean isKeyed() {
        return keyed;
    }
}
