package vn.bangvang.standings.fold.quota;

import java.util.Collection;

import vn.bangvang.standings.fold.board.Classes;
import vn.bangvang.standings.fold.board.Quota;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.QuotaRule;

/** The arithmetic of the cap on OUTSTANDING, in whole numbers. */
public final class Quotas {
    private Quotas() {}

    /** Where an organisation lies in relation to the groups within which the share of members is controlled. */
    public enum Place {
        BELOW,
        AT_SCOPE,
        ABOVE
    }

    /** A group of peers exists for organisations only; members are then controlled per grassroots organisation. */
    public static Place placeOf(OrganisationKind kind, QuotaRule.Scope scope) {
        if (scope == QuotaRule.Scope.CELL) {
            return kind.isCell() ? Place.AT_SCOPE : Place.ABOVE;
        }
        int byLevel = kind.level().compareTo(Level.GRASSROOTS);
        return byLevel == 0 ? Place.AT_SCOPE : byLevel > 0 ? Place.BELOW : Place.ABOVE;
    }

    public static long base(QuotaRule rule, Classes classes) {
        return switch (rule.base()) {
            case GOOD_ONLY -> classes.good();
            case GOOD_OR_BETTER -> classes.goodOrBetter();
            case ALL_RATED -> classes.rated();
        };
    }

    public static long cap(QuotaRule rule, long base) {
        long hundredths = rule.percent() * base;
        long cap = switch (rule.rounding()) {
            case FLOOR -> hundredths / 100;
            case HALF_UP -> (hundredths + 50) / 100;
            case CEIL -> (hundredths + 99) / 100;
        };
        return base < rule.smallGroupBelow() ? Math.max(cap, rule.smallGroupMinimum()) : cap;
    }

    /** The state of several groups that are controlled one by one; one breach is a breach of the whole. */
    public static Quota of(QuotaRule rule, Collection<Classes> groups, boolean exceptionGranted) {
        long base = 0;
        long outstanding = 0;
        long cap = 0;
        boolean breached = false;
        for (Classes group : groups) {
            long groupBase = base(rule, group);
            long groupCap = cap(rule, groupBase);
            base += groupBase;
            cap += groupCap;
            outstanding += group.outstanding();
            breached |= group.outstanding() > groupCap;
        }
        return new Quota(rule.percent(), rule.base(), rule.scope(), base, outstanding, cap, cap - outstanding, breached,
                exceptionGranted, oneMore(rule, groups, breached));
    }

    /** One GOOD more becomes OUTSTANDING, or somebody new where nobody is GOOD; in the group that has most room. */
    private static Quota.OneMore oneMore(QuotaRule rule, Collection<Classes> groups, boolean breached) {
        Classes best = groups.stream()
                .max((a, b) -> Long.compare(room(rule, a), room(rule, b)))
                .orElse(new Classes(0, 0, 0, 0));
        Classes more = better(best);
        long outstanding = 1;
        long base = base(rule, more) - base(rule, best);
        long cap = cap(rule, base(rule, more)) - cap(rule, base(rule, best));
        for (Classes group : groups) {
            outstanding += group.outstanding();
            base += base(rule, group);
            cap += cap(rule, base(rule, group));
        }
        return new Quota.OneMore(outstanding, base, cap, breached || room(rule, more) < 0);
    }

    private static long room(QuotaRule rule, Classes group) {
        return cap(rule, base(rule, group)) - group.outstanding();
    }

    private static Classes better(Classes group) {
        return new Classes(group.outstanding() + 1, Math.max(0, group.good() - 1), group.satisfactory(),
                group.unsatisfactory());
    }
}
