package vn.bangvang.standings.fold;

import vn.bangvang.standings.fold.board.Classes;
import vn.bangvang.standings.fold.fact.QuotaRule;

/**
 * OUTSTANDING members as a ranking may count them: where the quota is controlled no more than the cap, below it all,
 * above it the sum over the groups that are controlled, so that a breach is no advantage anywhere.
 */
record CappedShare(long outstanding, long base) {

    static final CappedShare NONE = new CappedShare(0, 0);

    static CappedShare of(Node node, QuotaRule rule) {
        Classes classes = Figures.members(node);
        long base = Quotas.base(rule, classes);
        return switch (Quotas.placeOf(node.kind(), rule.scope())) {
            case AT_SCOPE -> new CappedShare(Math.min(classes.outstanding(), Quotas.cap(rule, base)), base);
            case BELOW -> new CappedShare(classes.outstanding(), base);
            case ABOVE -> node.children().stream().map(Node::capped).reduce(NONE, CappedShare::plus);
        };
    }

    private CappedShare plus(CappedShare other) {
        return new CappedShare(outstanding + other.outstanding, base + other.base);
    }
}
