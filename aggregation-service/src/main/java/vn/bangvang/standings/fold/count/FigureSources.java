package vn.bangvang.standings.fold.count;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.bangvang.standings.fold.board.RankKey;
import vn.bangvang.standings.fold.fact.FactKind;

import static java.util.Map.entry;

/** What stands behind each figure of a row: counters that subjects add to, or facts of the organisation itself. */
public final class FigureSources {
    /**
     * @param counters that make up the figure; of a share those of both its parts
     * @param own kinds of the organisation's own facts that are read instead
     */
    public record Source(Set<Counter> counters, Set<FactKind> own) {}

    private static final Map<String, Set<Counter>> COMPUTED = Map.ofEntries(
            entry("members.rated", EnumSet.range(Counter.OUTSTANDING, Counter.UNSATISFACTORY)),
            entry("members.goodOrBetter", EnumSet.range(Counter.OUTSTANDING, Counter.UNSATISFACTORY)),
            entry("members.outstandingShare", EnumSet.range(Counter.OUTSTANDING, Counter.UNSATISFACTORY)),
            entry("members.selfCriticism", EnumSet.of(Counter.REVIEWED, Counter.REVIEW_REQUIRED)),
            entry("children.rated", EnumSet.range(Counter.CHILDREN_OUTSTANDING, Counter.CHILDREN_UNSATISFACTORY)),
            entry("children.goodOrBetter",
                    EnumSet.range(Counter.CHILDREN_OUTSTANDING, Counter.CHILDREN_UNSATISFACTORY)),
            entry("admissions.year", EnumSet.of(Counter.ADMITTED)),
            entry("inspection.PARTY_COMMITTEE", EnumSet.of(Counter.PARTY_DONE, Counter.PARTY_PLANNED)),
            entry("inspection.INSPECTION_COMMITTEE", EnumSet.of(Counter.INSPECTION_DONE, Counter.INSPECTION_PLANNED)),
            entry("inspection.own", EnumSet.of(Counter.OWN_DONE, Counter.OWN_PLANNED)),
            entry("inspection.total", EnumSet.range(Counter.PARTY_PLANNED, Counter.INSPECTION_DONE)),
            entry("training.year.total", EnumSet.of(Counter.TRAINED)),
            entry("training.year.heads", EnumSet.of(Counter.HEADS)),
            entry("training.year.byKind", EnumSet.of(Counter.TRAINED_BY_KIND)),
            entry("training.fiveYears.total", EnumSet.of(Counter.TRAINED_FIVE_YEARS)),
            entry("training.fiveYears.heads", EnumSet.of(Counter.HEADS_FIVE_YEARS)),
            entry("training.fiveYears.byKind", EnumSet.of(Counter.TRAINED_BY_KIND_FIVE_YEARS)),
            entry("completeness.members", EnumSet.of(Counter.SETTLED, Counter.RATING_REQUIRED)),
            entry("completeness.children", EnumSet.of(Counter.CHILDREN_SETTLED, Counter.CHILDREN_REQUIRED)),
            entry("completeness.missingChildren",
                    EnumSet.of(Counter.CHILDREN_SETTLED, Counter.CHILDREN_REQUIRED, Counter.CHILDREN_DEBT)),
            entry("completeness.complete",
                    EnumSet.of(Counter.SETTLED, Counter.RATING_REQUIRED, Counter.DEBT, Counter.ORGANISATIONS_MISSING)),
            entry("eligibleNotYetCommended.organisations", EnumSet.of(Counter.ORGANISATIONS_ELIGIBLE)),
            entry("eligibleNotYetCommended.members", EnumSet.of(Counter.MEMBERS_ELIGIBLE)),
            entry("quotas.members", EnumSet.of(Counter.RATING_REQUIRED, Counter.OUTSTANDING, Counter.GOOD,
                    Counter.SATISFACTORY, Counter.UNSATISFACTORY, Counter.EXCEPTIONS)),
            entry("quotas.organisations", EnumSet.range(Counter.DECIDED_REQUIRED, Counter.DECIDED_EXCEPTIONS)));

    private static final Map<String, Set<FactKind>> OWN = Map.ofEntries(
            entry("own.class", EnumSet.of(FactKind.RATING)),
            entry("own.notRated", EnumSet.of(FactKind.RATING)),
            entry("own.selfCriticism", EnumSet.of(FactKind.SELF_CRITICISM)),
            entry("own.received", EnumSet.of(FactKind.COMMENDATION)),
            entry("own.highestCommendation", EnumSet.of(FactKind.COMMENDATION)),
            entry("own.commendationAtRisk", EnumSet.of(FactKind.COMMENDATION, FactKind.RATING)),
            entry("fiveYears", EnumSet.of(FactKind.RATING, FactKind.COMMENDATION)),
            entry("completeness.own", EnumSet.of(FactKind.RATING)),
            entry("targets.met", EnumSet.of(FactKind.TARGET)),
            entry("targets.apart", EnumSet.of(FactKind.TARGET)),
            entry("targets.items", EnumSet.of(FactKind.TARGET)),
            entry("committee.seats", EnumSet.of(FactKind.COMMITTEE)),
            entry("committee.filled", EnumSet.of(FactKind.COMMITTEE)),
            entry("committee.refresher", EnumSet.of(FactKind.COMMITTEE)),
            entry("investment", EnumSet.of(FactKind.INVESTMENT)));

    private static final Map<RankKey, String> RANKED_BY = Map.of(RankKey.COMMENDATION, "own.highestCommendation",
            RankKey.OWN_CLASS, "own.class", RankKey.GOOD_OR_BETTER, "members.goodOrBetter",
            RankKey.OUTSTANDING_WITHIN_QUOTA, "quotas.members", RankKey.MEMBERS_COMMENDED,
            "subtree.membersCommendedPeriodically", RankKey.INSPECTION, "inspection.total", RankKey.TARGETS,
            "targets.met", RankKey.SELF_CRITICISM, "members.selfCriticism");

    private static final Map<String, Source> ALL = all();

    private FigureSources() {}

    /**
     * @param figure where a row shows it, such as {@code members.outstanding} or {@code inspection.total}, or
     *        {@code rank.} with the name of a key, such as {@code rank.goodOrBetter}; a part of one, such as
     *        {@code quotas.members.cap}, has what the whole has
     * @return empty for what is no figure
     */
    public static Optional<Source> of(String figure) {
        Source source = ALL.get(figure);
        int last = figure.lastIndexOf('.');
        return source != null || last < 0 ? Optional.ofNullable(source) : of(figure.substring(0, last));
    }

    private static Map<String, Source> all() {
        var all = new HashMap<String, Source>();
        Counter.names().forEach(name -> all.put(name, new Source(Set.of(counter(name)), Set.of())));
        COMPUTED.forEach((name, counters) -> all.put(name, new Source(counters, Set.of())));
        OWN.forEach((name, kinds) -> all.put(name, new Source(Set.of(), kinds)));
        RANKED_BY.forEach((key, figure) -> all.put("rank." + key.key(), all.get(figure)));
        return all;
    }

    private static Counter counter(String name) {
        Counter counter = Counter.onBoard(name);
        if (counter == null) {
            throw new IllegalStateException(name + " is no counter's");
        }
        return counter;
    }
}
