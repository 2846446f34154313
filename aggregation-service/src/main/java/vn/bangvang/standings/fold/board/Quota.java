package vn.bangvang.standings.fold.board;

import vn.bangvang.standings.fold.fact.QuotaRule;

/**
 * Where a group stands against the cap on OUTSTANDING.
 *
 * @param headroom how many more the cap allows, negative when breached
 * @param exceptionGranted a decision over the cap was justified
 * @param oneMore what one more OUTSTANDING would do
 */
public record Quota(int percent, QuotaRule.Base base, QuotaRule.Scope scope, long baseCount, long outstanding, long cap,
        long headroom, boolean breached, boolean exceptionGranted, OneMore oneMore) {

    /** Where the group would stand with one more OUTSTANDING. */
    public record OneMore(long outstanding, long baseCount, long cap, boolean breached) {}
}
