package vn.bangvang.standings.web;

import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Quota;
import vn.bangvang.standings.fold.board.Rank;
import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.SmallGroups;

/**
 * Everything that is counted for one organisation in one period. What is about its members is null where the answer
 * names the organisation as {@code withheld}.
 *
 * @param prizes prizes of the year by level, over the subtree
 * @param investment money by indicator
 * @param rank null for an organisation dissolved before the reference date: shown, not ranked; where members are
 *        withheld, without the keys that compare them
 */
record RowAnswer(Row.Unit organisation, Row.Own own, Row.@Nullable Members members,
        Row.@Nullable Admissions admissions, Row.Children children, Row.@Nullable Issued issued,
        Row.@Nullable Commendations commendations, Row.@Nullable Subtree subtree,
        Row.@Nullable Eligible eligibleNotYetCommended, Row.@Nullable Lists lists, Row.FiveYears fiveYears,
        Row.Inspection inspection, Row.Targets targets, Row.@Nullable CommitteeCoverage committee,
        Row.@Nullable Training training, Row.Documents documents, @Nullable SortedMap<String, Long> prizes,
        List<Row.InvestmentShare> investment, Quotas quotas, Completeness completeness, @Nullable Rank rank) {

    /** Null where the policy controls the share at another level. */
    record Quotas(@Nullable Quota members, @Nullable Quota organisations) {}

    /**
     * What of the ratings that have to be there is there.
     *
     * @param complete whether nothing is missing
     * @param missingChildren children that must be rated, are not, and are not listed as debt
     */
    record Completeness(Ratio own, @Nullable Ratio members, Ratio children, boolean complete, long missingChildren) {
        static Completeness of(Row.Completeness row, @Nullable Ratio members) {
            return new Completeness(row.own(), members, row.children(), row.complete(), row.missingChildren());
        }
    }

    static RowAnswer whole(Row row) {
        return new RowAnswer(row.organisation(), row.own(), row.members(), row.admissions(), row.children(),
                row.issued(), row.commendations(), row.subtree(), row.eligibleNotYetCommended(), row.lists(),
                row.fiveYears(), row.inspection(), row.targets(), row.committee(), row.training(), row.documents(),
                row.prizes(), row.investment(), new Quotas(row.quotas().members(), row.quotas().organisations()),
                Completeness.of(row.completeness(), row.completeness().members()), row.rank());
    }

    /** Without what {@link SmallGroups#isAboutMembers} names. */
    static RowAnswer withoutMembers(Row row) {
        Rank rank = row.rank();
        return new RowAnswer(row.organisation(), row.own(), null, null, row.children(), null, null, null, null, null,
                row.fiveYears(), row.inspection(), row.targets(), null, null, row.documents(), null, row.investment(),
                new Quotas(null, row.quotas().organisations()), Completeness.of(row.completeness(), null),
                rank == null ? null : SmallGroups.withoutMembers(rank));
    }
}
