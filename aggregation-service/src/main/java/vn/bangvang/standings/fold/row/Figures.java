package vn.bangvang.standings.fold.row;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.bangvang.standings.fold.board.Classes;
import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.count.Counter;
import vn.bangvang.standings.fold.count.Counters;
import vn.bangvang.standings.fold.count.OrganisationFigures;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.log.VisibleFacts;
import vn.bangvang.standings.fold.quota.Group;
import vn.bangvang.standings.fold.quota.Quotas;
import vn.bangvang.standings.fold.tree.Node;

/** Reads the counters of one organisation as the figures of its row. */
public final class Figures {
    private Figures() {}

    public static Group memberGroup(Counters counters) {
        return new Group(members(counters), counters.get(Counter.RATING_REQUIRED));
    }

    private static Classes members(Counters counters) {
        return new Classes(counters.get(Counter.OUTSTANDING), counters.get(Counter.GOOD),
                counters.get(Counter.SATISFACTORY), counters.get(Counter.UNSATISFACTORY));
    }

    /** The organisations that this one's committee rates, level by level: each level is a group of its own. */
    static Map<Level, Group> decidedByLevel(Counters counters) {
        var groups = new LinkedHashMap<Level, Group>();
        for (Level level : Level.values()) {
            String key = level.name();
            var classes = new Classes(counters.get(Counter.DECIDED_OUTSTANDING, key),
                    counters.get(Counter.DECIDED_GOOD, key), counters.get(Counter.DECIDED_SATISFACTORY, key),
                    counters.get(Counter.DECIDED_UNSATISFACTORY, key));
            long required = counters.get(Counter.DECIDED_REQUIRED, key);
            if (required > 0 || classes.rated() > 0) {
                groups.put(level, new Group(classes, required));
            }
        }
        return groups;
    }

    static Row.Members membersOf(VisibleFacts facts, Counters counters) {
        Classes classes = members(counters);
        return RowPart.of(Row.Members.class, "members", counters)
                .with("rated", classes.rated())
                .with("goodOrBetter", classes.share())
                .with("outstandingShare",
                        Ratio.of(classes.outstanding(), Quotas.base(facts.policy().members(), classes)))
                .with("selfCriticism", ratio(counters, Counter.REVIEWED, Counter.REVIEW_REQUIRED))
                .read();
    }

    static Row.Children childrenOf(Counters counters) {
        var classes = new Classes(counters.get(Counter.CHILDREN_OUTSTANDING), counters.get(Counter.CHILDREN_GOOD),
                counters.get(Counter.CHILDREN_SATISFACTORY), counters.get(Counter.CHILDREN_UNSATISFACTORY));
        return RowPart.of(Row.Children.class, "children", counters)
                .with("rated", classes.rated())
                .with("goodOrBetter", classes.share())
                .read();
    }

    static Row.Lists listsOf(Counters counters) {
        return RowPart.of(Row.Lists.class, "lists", counters)
                .with("undecided", subjects("lists.undecided", counters))
                .with("notReported", subjects("lists.notReported", counters))
                .with("fiveYearCandidates", subjects("lists.fiveYearCandidates", counters))
                .with("atRisk", subjects("lists.atRisk", counters))
                .read();
    }

    private static Row.Subjects subjects(String name, Counters counters) {
        return RowPart.of(Row.Subjects.class, name, counters).read();
    }

    static Row.Inspection inspectionOf(Counters counters) {
        Ratio party = ratio(counters, Counter.PARTY_DONE, Counter.PARTY_PLANNED);
        Ratio inspection = ratio(counters, Counter.INSPECTION_DONE, Counter.INSPECTION_PLANNED);
        return RowPart.of(Row.Inspection.class, "inspection", counters)
                .with("partyCommittee", party)
                .with("inspectionCommittee", inspection)
                .with("own", ratio(counters, Counter.OWN_DONE, Counter.OWN_PLANNED))
                .with("total", Ratio.of(party.numerator() + inspection.numerator(),
                        party.denominator() + inspection.denominator()))
                .read();
    }

    static Row.Training trainingOf(VisibleFacts facts, Counters counters) {
        return new Row.Training(
                RowPart.of(Row.TrainingYear.class, "training.year", counters)
                        .with("total", counters.get(Counter.TRAINED))
                        .with("heads", counters.distinct(Counter.HEADS))
                        .with("byKind", byKind(counters, Counter.TRAINED_BY_KIND))
                        .read(),
                RowPart.of(Row.TrainingYears.class, "training.fiveYears", counters)
                        .with("from", facts.fiveYearsFrom())
                        .with("to", facts.year())
                        .with("total", counters.get(Counter.TRAINED_FIVE_YEARS))
                        .with("heads", counters.distinct(Counter.HEADS_FIVE_YEARS))
                        .with("byKind", byKind(counters, Counter.TRAINED_BY_KIND_FIVE_YEARS))
                        .read());
    }

    private static SortedMap<String, Row.Trainees> byKind(Counters counters, Counter counter) {
        var programmes = new TreeMap<String, SortedMap<String, Long>>();
        counters.sorted(counter).forEach((key, count) -> {
            int blank = key.indexOf(' ');
            programmes.computeIfAbsent(key.substring(0, blank), kind -> new TreeMap<>())
                    .put(key.substring(blank + 1), count);
        });
        var kinds = new TreeMap<String, Row.Trainees>();
        programmes.forEach((kind, byProgramme) -> kinds.put(kind, new Row.Trainees(
                byProgramme.values().stream().mapToLong(Long::longValue).sum(), byProgramme)));
        return kinds;
    }

    static Row.Completeness completenessOf(VisibleFacts facts, Node node, Counters counters, boolean settled) {
        boolean own = OrganisationFigures.mustBeRated(facts, node);
        Ratio members = ratio(counters, Counter.SETTLED, Counter.RATING_REQUIRED);
        Ratio children = ratio(counters, Counter.CHILDREN_SETTLED, Counter.CHILDREN_REQUIRED);
        long missingMembers = members.missing() - counters.get(Counter.DEBT);
        long missingChildren = children.missing() - counters.get(Counter.CHILDREN_DEBT);
        return new Row.Completeness(Ratio.of(own && settled ? 1 : 0, own ? 1 : 0), members, children,
                missingMembers == 0 && counters.get(Counter.ORGANISATIONS_MISSING) == 0, missingChildren);
    }

    private static Ratio ratio(Counters counters, Counter numerator, Counter denominator) {
        return Ratio.of(counters.get(numerator), counters.get(denominator));
    }
}
