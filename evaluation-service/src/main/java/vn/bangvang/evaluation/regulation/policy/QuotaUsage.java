package vn.bangvang.evaluation.regulation.policy;

/**
 * A group measured against its quota.
 *
 * @param baseCount the subjects the percentage is taken of
 * @param exceptionalCap the most that a justified exception may reach
 * @param oneMore the same group with one more OUTSTANDING, taken from those rated GOOD while there are any
 */
public record QuotaUsage(int percent, QuotaPolicy.Base base, QuotaPolicy.Scope scope, int baseCount, int outstanding,
        int cap, int exceptionalCap, OneMore oneMore) {
    /** What one more decision would lead to. */
    public record OneMore(int outstanding, int baseCount, int cap) {
        public boolean breached() {
            return outstanding > cap;
        }
    }

    /** How many more fit; negative when the cap is passed. */
    public int headroom() {
        return cap - outstanding;
    }

    public boolean breached() {
        return outstanding > cap;
    }
}
