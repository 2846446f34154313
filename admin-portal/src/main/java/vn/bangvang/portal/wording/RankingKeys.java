package vn.bangvang.portal.wording;

import java.util.List;

/** What a ranking compares, in this order, by the API's names; the next decides only where all before are equal. */
public final class RankingKeys {
    public static final List<String> ALL = List.of("commendation", "class", "goodOrBetter", "outstandingWithinQuota",
            "membersCommended", "inspection", "targets", "selfCriticism");

    private RankingKeys() {}
}
