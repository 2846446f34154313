package vn.bangvang.access;

import vn.bangvang.refusal.Refusal;

/**
 * What a caller may touch: the organisations at and below the one that the token names, as the tree stands today; every
 * organisation for a caller that no subtree limits, and nothing without an organisation claim. Use cases ask it, never
 * the web.
 */
public final class Reach {
    private final Caller caller;
    private final Ancestry tree;

    private Reach(Caller caller, Ancestry tree) {
        this.caller = caller;
        this.tree = tree;
    }

    public static Reach of(Caller caller, Ancestry tree) {
        return new Reach(caller, tree);
    }

    /** Where no tree is at hand: the caller's own organisation alone, or everything. */
    public static Reach of(Caller caller) {
        return new Reach(caller, String::equals);
    }

    /** Whether the caller may touch the organisation. */
    public boolean covers(String organisationId) {
        String own = caller.organisation();
        return own != null && (caller.everywhere() || tree.isWithin(organisationId, own));
    }

    /** Whether no subtree limits the caller. */
    public boolean coversEverything() {
        return caller.everywhere();
    }

    /** Refused as OUTSIDE_YOUR_ORGANISATION when the organisation is not covered. */
    public void mustCover(String organisationId) {
        refuseUnless(covers(organisationId));
    }

    /** Refused as OUTSIDE_YOUR_ORGANISATION unless no subtree limits the caller. */
    public void mustCoverEverything() {
        refuseUnless(caller.everywhere());
    }

    private static void refuseUnless(boolean covered) {
        if (!covered) {
            throw Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION");
        }
    }
}
