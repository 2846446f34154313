package vn.bangvang.standings.fold;

import java.util.LinkedHashMap;
import java.util.Map;

import vn.bangvang.standings.fold.board.Classes;
import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Level;

/** Reads the counters of a node as the figures of a row. */
final class Figures {
    private Figures() {}

    static Classes members(Node node) {
        Counters counters = node.counters();
        return new Classes(counters.get(Slot.OUTSTANDING), counters.get(Slot.GOOD), counters.get(Slot.SATISFACTORY),
                counters.get(Slot.UNSATISFACTORY));
    }

    /** Classes of the direct children, level by level: each level is a group of its own. */
    static Map<Level, Classes> childrenByLevel(Node node) {
        Counters counters = node.counters();
        var groups = new LinkedHashMap<Level, Classes>();
        for (Level level : Level.values()) {
            String key = level.name();
            if (counters.get(Slot.CHILDREN, key) > 0) {
                groups.put(level, new Classes(counters.get(Slot.CHILDREN_OUTSTANDING, key),
                        counters.get(Slot.CHILDREN_GOOD, key), counters.get(Slot.CHILDREN_SATISFACTORY, key),
                        counters.get(Slot.CHILDREN_UNSATISFACTORY, key)));
            }
        }
        return groups;
    }

    static Row.Members membersOf(Lens lens, Node node) {
        Counters c = node.counters();
        Classes classes = members(node);
        return new Row.Members(c.get(Slot.HEADCOUNT), c.get(Slot.OFFICIAL), c.get(Slot.PROBATIONARY),
                c.get(Slot.RATING_REQUIRED), classes.rated(), classes.outstanding(), classes.good(),
                classes.satisfactory(),
                classes.unsatisfactory(), c.get(Slot.NOT_RATED), classes.share(),
                Ratio.of(classes.outstanding(), Quotas.base(lens.policy().members(), classes)),
                Ratio.of(c.get(Slot.REVIEWED), c.get(Slot.REVIEW_REQUIRED)), c.get(Slot.ADMITTED),
                c.get(Slot.CONFIRMED),
                c.get(Slot.EXCEPTIONS));
    }

    static Row.Children childrenOf(Node node) {
        Counters c = node.counters();
        var classes = new Classes(c.sum(Slot.CHILDREN_OUTSTANDING), c.sum(Slot.CHILDREN_GOOD),
                c.sum(Slot.CHILDREN_SATISFACTORY), c.sum(Slot.CHILDREN_UNSATISFACTORY));
        return new Row.Children(c.sum(Slot.CHILDREN), c.sum(Slot.CHILDREN_REQUIRED), classes.rated(),
                classes.outstanding(), classes.good(), classes.satisfactory(), classes.unsatisfactory(),
                c.sum(Slot.CHILDREN_NOT_RATED), classes.share(), c.sum(Slot.CHILDREN_EXCEPTIONS));
    }

    static Row.Inspection inspectionOf(Node node) {
        Counters c = node.counters();
        Ratio party = Ratio.of(c.get(Slot.PARTY_DONE), c.get(Slot.PARTY_PLANNED));
        Ratio inspection = Ratio.of(c.get(Slot.INSPECTION_DONE), c.get(Slot.INSPECTION_PLANNED));
        return new Row.Inspection(party, inspection, Ratio.of(party.numerator() + inspection.numerator(),
                party.denominator() + inspection.denominator()), c.get(Slot.SUPPLEMENTARY));
    }

    static Row.Training trainingOf(Lens lens, Node node) {
        Counters c = node.counters();
        return new Row.Training(
                new Row.TrainingYear(c.sum(Slot.TRAINED), c.distinct(Slot.HEADS), c.sorted(Slot.TRAINED)),
                new Row.TrainingYears(lens.fiveYearsFrom(), lens.year(), c.sum(Slot.TRAINED_FIVE_YEARS),
                        c.distinct(Slot.HEADS_FIVE_YEARS), c.sorted(Slot.TRAINED_FIVE_YEARS)));
    }

    static Row.Completeness completenessOf(Lens lens, Node node, boolean settled) {
        Counters c = node.counters();
        boolean own = OrganisationFigures.mustBeRated(lens, node);
        boolean ownMissing = own && !settled && !lens.isDebt(node.id());
        long missingMembers = c.get(Slot.RATING_REQUIRED) - c.get(Slot.SETTLED) - c.get(Slot.DEBT);
        long missingChildren = c.sum(Slot.CHILDREN_REQUIRED) - c.sum(Slot.CHILDREN_SETTLED) - c.sum(Slot.CHILDREN_DEBT);
        return new Row.Completeness(Ratio.of(own && settled ? 1 : 0, own ? 1 : 0),
                Ratio.of(c.get(Slot.SETTLED), c.get(Slot.RATING_REQUIRED)),
                Ratio.of(c.sum(Slot.CHILDREN_SETTLED), c.sum(Slot.CHILDREN_REQUIRED)),
                !ownMissing && missingMembers == 0 && missingChildren == 0, missingChildren);
    }
}
