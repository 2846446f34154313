package vn.bangvang.standings.fold.row;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Quota;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.count.Counter;
import vn.bangvang.standings.fold.count.Counters;
import vn.bangvang.standings.fold.count.Streaks;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.QuotaRule;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.log.VisibleFacts;
import vn.bangvang.standings.fold.quota.Group;
import vn.bangvang.standings.fold.quota.Quotas;
import vn.bangvang.standings.fold.tree.Node;

/** Makes the row of one organisation, without its rank. */
public final class Rows {
    private Rows() {}

    public static Row of(VisibleFacts facts, Node node, Counters counters) {
        String id = node.id();
        Rating rating = facts.rating(id, facts.period());
        return new Row(unitOf(facts, node), OwnFigures.ownOf(facts, id, rating), Figures.membersOf(facts, counters),
                RowPart.of(Row.Admissions.class, "admissions", counters)
                        .with("year", counters.get(Counter.ADMITTED))
                        .read(),
                Figures.childrenOf(counters), RowPart.of(Row.Issued.class, "issued", counters).read(),
                RowPart.of(Row.Commendations.class, "commendations", counters).read(),
                RowPart.of(Row.Subtree.class, "subtree", counters).read(),
                RowPart.of(Row.Eligible.class, "eligibleNotYetCommended", counters).read(), Figures.listsOf(counters),
                Streaks.of(facts, node),
                Figures.inspectionOf(counters), OwnFigures.targetsOf(facts, id), OwnFigures.committeeOf(facts, id),
                Figures.trainingOf(facts, counters), RowPart.of(Row.Documents.class, "documents", counters).read(),
                counters.sorted(Counter.PRIZES), OwnFigures.investmentOf(facts, id),
                new Row.Quotas(memberQuota(facts, node, counters), organisationQuota(facts, counters)),
                Figures.completenessOf(facts, node, counters, rating != null), null);
    }

    private static Row.Unit unitOf(VisibleFacts facts, Node node) {
        Organisation organisation = node.organisation();
        Node parent = node.parent();
        return new Row.Unit(node.id(), organisation.code(), organisation.nameOn(facts.referenceDate()), node.kind(),
                node.level(), parent == null ? null : parent.id(), organisation.dissolvedOn(),
                organisation.successorId());
    }

    private static @Nullable Quota memberQuota(VisibleFacts facts, Node node, Counters counters) {
        QuotaRule rule = facts.policy().members();
        if (Quotas.placeOf(node.kind(), rule.scope()) != Quotas.Place.AT_SCOPE) {
            return null;
        }
        return Quotas.of(rule, List.of(Figures.memberGroup(counters)), counters.get(Counter.EXCEPTIONS) > 0);
    }

    private static @Nullable Quota organisationQuota(VisibleFacts facts, Counters counters) {
        Collection<Group> groups = Figures.decidedByLevel(counters).values();
        if (groups.isEmpty()) {
            return null;
        }
        return Quotas.of(facts.policy().organisations(), groups, counters.get(Counter.DECIDED_EXCEPTIONS) > 0);
    }
}
