package vn.bangvang.portal.api;

import org.jspecify.annotations.Nullable;

/**
 * Where a group stands against the cap on OUTSTANDING.
 *
 * @param headroom how many more the cap allows, negative when breached
 */
public record Quota(int percent, String base, String scope, long baseCount, long outstanding, long cap, long headroom,
        boolean breached, boolean exceptionGranted, @Nullable OneMore oneMore) {

    /** What one more OUTSTANDING would do. */
    public record OneMore(long outstanding, long baseCount, long cap, boolean breached) {}
}
