package vn.bangvang.standings.fold.quota;

import java.util.stream.Stream;

import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.QuotaRule;

/**
 * OUTSTANDING members as a ranking may count them: where the quota is controlled no more than the cap, below it all,
 * above it the sum over the groups that are controlled, so that a breach is no advantage anywhere.
 */
public record CappedShare(long outstanding, long base) {

    public static final CappedShare NONE = new CappedShare(0, 0);

    /**
     * @param members of the organisation, with everything below it
     * @param children shares of its direct children
     */
    public static CappedShare of(QuotaRule rule, OrganisationKind kind, Group members, Stream<CappedShare> children) {
        long outstanding = members.classes().outstanding();
        long base = Quotas.base(rule, members.classes());
        return switch (Quotas.placeOf(kind, rule.scope())) {
            case AT_SCOPE -> new CappedShare(Math.min(outstanding, Quotas.cap(rule, base, members.required())), base);
            case BELOW -> new CappedShare(outstanding, base);
            case ABOVE -> children.reduce(NONE, CappedShare::plus);
        };
    }

    private CappedShare plus(CappedShare other) {
        return new CappedShare(outstanding + other.outstanding, base + other.base);
    }
}
