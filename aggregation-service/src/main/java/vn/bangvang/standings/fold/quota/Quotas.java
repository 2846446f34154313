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

    /** @param required how many of the group have to be rated */
    public static long cap(QuotaRule rule, long base, long required) {
        long hundredths = rule.percent() * base;
        long cap = switch (rule.rounding()) {
            case FLOOR -> hundredths / 100;
            case HALF_UP -> (hundredths + 50) / 100;
            case CEIL -> (hundredths + 99) / 100;
        };
        return required < rule.smallGroupBelow() ? Math.max(cap, rule.smallGroupMinimum()) : cap;
    }

    /** The state of several groups that are controlled one by one; one breach is a breach of the whole. */
    public static Quota of(QuotaRule rule, Collection<Group> groups, boolean exceptionGranted) {
        long base = 0;
        long outstanding = 0;
        long cap = 0;
        boolean breached = false;
        for (Group group : groups) {
            long groupCap = cap(rule, group);
            base += base(rule, group.classes());
            cap += groupCap;
            outstanding += group.classes().outstanding();
            breached |= group.classes().outstanding() > groupCap;
        }
        return new Quota(rule.percent(), rule.base(), rule.scope(), base, outstanding, cap, cap - outstanding, breached,
                exceptionGranted, oneMore(rule, groups, breached));
    }

    private static long cap(QuotaRule rule, Group group) {
        return cap(rule, base(rule, group.classes()), group.required());
    }

    /** One GOOD more becomes OUTSTANDING, or somebody new where nobody is GOOD; in the group that has most room. */
    private static Quota.OneMore oneMore(QuotaRule rule, Collection<Group> groups, boolean breached) {
        Group best = groups.stream()
                .max((a, b) -> Long.compare(room(rule, a), room(rule, b)))
                .orElse(new Group(new Classes(0, 0, 0, 0), 0));
        Group more = better(best);
        long outstanding = 1;
        long base = base(rule, more.classes()) - base(rule, best.classes());
        long cap = cap(rule, more) - cap(rule, best);
        for (Group group : groups) {
            outstanding += group.classes().outstanding();
            base += base(rule, group.classes());
            cap += cap(rule, group);
        }
        return new Quota.OneMore(outstanding, base, cap, breached || room(rule, more) < 0);
    }

    private static long room(QuotaRule rule, Group group) {
        return cap(rule, group) - group.classes().outstanding();
    }

    private static Group better(Group group) {
        Classes classes = group.classes();
        boolean isNew = classes.good() == 0;
        return new Group(new Classes(classes.outstanding() + 1, isNew ? 0 : classes.good() - 1, classes.satisfactory(),
                classes.unsatisfactory()), group.required());
    }
}
