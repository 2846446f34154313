package vn.bangvang.portal.api;

/**
 * A cap on OUTSTANDING.
 *
 * @param smallGroupBelow a group with a smaller base may have {@code smallGroupMinimum} all the same; 0 for no such
 * rule
 */
public record QuotaRule(int percent, String base, String rounding, String scope, int smallGroupBelow,
        int smallGroupMinimum) {}
