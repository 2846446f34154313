package vn.bangvang.standings.fold;

/**
 * Why something that is known is not counted on one board.
 *
 * @param reason OUTSIDE_THE_TREE or FOLD_FAILED
 * @param reference the organisation that is not in the tree, or what failed and where
 */
record Uncounted(String reason, String reference) {
    private static final String FAILED = "FOLD_FAILED";

    static Uncounted outsideTheTree(String organisationId) {
        return new Uncounted("OUTSIDE_THE_TREE", organisationId);
    }

    static Uncounted failed(RuntimeException broken) {
        return new Uncounted(FAILED, placeOf(broken));
    }

    /** Without its message, which may quote what a record says. */
    static String placeOf(RuntimeException broken) {
        StackTraceElement[] trace = broken.getStackTrace();
        return broken.getClass().getName() + (trace.length == 0 ? "" : " in " + trace[0]);
    }

    boolean isFailure() {
        return reason.equals(FAILED);
    }
}
