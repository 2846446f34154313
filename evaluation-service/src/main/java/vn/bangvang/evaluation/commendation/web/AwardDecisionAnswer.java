package vn.bangvang.evaluation.commendation.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.evaluation.commendation.AwardDecision;

/**
 * A decision, its totals, and a page of the commendations that it gave.
 *
 * @param organisations that hold what it gave them
 * @param members who hold what it gave them, whoever of them the caller may see
 * @param revoked how many of them were taken back
 * @param byTypeAndTitle how many there are of each type and title, such as {@code GIAY_KHEN OUTSTANDING_YEAR}
 * @param items with what became of each; those that the caller may not see are left out
 * @param next the cursor of the following page, null when this is the last
 */
record AwardDecisionAnswer(String issuerOrganisationId, String decisionNo, LocalDate decidedOn, long organisations,
        long members, long revoked, SortedMap<String, Long> byTypeAndTitle, List<CommendationAnswer> items,
        @Nullable String next) implements ShowsMembers {

    static AwardDecisionAnswer of(AwardDecision decision, List<CommendationAnswer> items, @Nullable String next) {
        AwardDecision.Name name = decision.name();
        return new AwardDecisionAnswer(name.issuerOrganisationId(), name.decisionNo(), name.decidedOn(),
                decision.organisations(), decision.members(), decision.revoked(), decision.byTypeAndTitle(), items,
                next);
    }

    @Override
    public Collection<String> shownMembers() {
        return items.stream().flatMap(item -> item.shownMembers().stream()).toList();
    }

    @Override
    public String shownAs() {
        return "commendation";
    }
}
