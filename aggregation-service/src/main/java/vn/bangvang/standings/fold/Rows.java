package vn.bangvang.standings.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Classes;
import vn.bangvang.standings.fold.board.Quota;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.QuotaRule;
import vn.bangvang.standings.fold.fact.Rating;

/** Makes the row of one node; its children's rows must be there already. */
final class Rows {
    private Rows() {}

    static Row of(Lens lens, Node node) {
        String id = node.id();
        Counters c = node.counters();
        Rating rating = lens.rating(id, lens.year());
        Row.Members members = Figures.membersOf(lens, node);
        return new Row(unitOf(lens, node), OwnFigures.ownOf(lens, id, rating), members,
                new Row.Admissions(c.get(Slot.ADMITTED), c.get(Slot.ADMITTED_FIVE_YEARS)), Figures.childrenOf(node),
                new Row.Issued(c.get(Slot.ISSUED_TO_ORGANISATIONS), c.get(Slot.ISSUED_TO_MEMBERS)),
                new Row.Subtree(c.get(Slot.ORGANISATIONS_COMMENDED), c.get(Slot.MEMBERS_COMMENDED),
                        c.get(Slot.AT_RISK)),
                new Row.Eligible(c.get(Slot.ORGANISATIONS_ELIGIBLE), c.get(Slot.MEMBERS_ELIGIBLE)),
                Streaks.of(lens, id),
                Figures.inspectionOf(node), OwnFigures.targetsOf(lens, id), OwnFigures.committeeOf(lens, id),
                Figures.trainingOf(lens, node),
                new Row.Documents(c.sorted(Slot.DOCUMENTS), c.sorted(Slot.DOCUMENTS_FIVE_YEARS)), c.sorted(Slot.PRIZES),
                OwnFigures.investmentOf(lens, id),
                new Row.Quotas(memberQuota(lens, node), organisationQuota(lens, node)),
                Figures.completenessOf(lens, node, rating != null), null);
    }

    private static Row.Unit unitOf(Lens lens, Node node) {
        Organisation organisation = node.organisation();
        Node parent = node.parent();
        LocalDate dissolvedOn = organisation.dissolvedOn();
        return new Row.Unit(node.id(), organisation.code(), organisation.nameOn(lens.referenceDate()), node.kind(),
                node.level(), parent == null ? null : parent.id(), dissolvedOn, organisation.successorId());
    }

    private static @Nullable Quota memberQuota(Lens lens, Node node) {
        QuotaRule rule = lens.policy().members();
        if (Quotas.placeOf(node.kind(), rule.scope()) != Quotas.Place.AT_SCOPE) {
            return null;
        }
        return Quotas.of(rule, List.of(Figures.members(node)), node.counters().get(Slot.EXCEPTIONS) > 0);
    }

    private static @Nullable Quota organisationQuota(Lens lens, Node node) {
        Collection<Classes> groups = new ArrayList<>(Figures.childrenByLevel(node).values());
        if (groups.isEmpty()) {
            return null;
        }
        return Quotas.of(lens.policy().organisations(), groups,
                node.counters().sum(Slot.CHILDREN_EXCEPTIONS) > 0);
    }
}
