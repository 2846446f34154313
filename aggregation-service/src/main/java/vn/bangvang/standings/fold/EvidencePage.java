package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Evidence;
import vn.bangvang.standings.fold.count.Deltas.Delta;
import vn.bangvang.standings.fold.count.FigureSources;
import vn.bangvang.standings.fold.count.FigureSources.Source;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Fact;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.SubjectKey;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.log.History;
import vn.bangvang.standings.fold.tree.Node;

/**
 * One page of what stands behind a figure, in the order of the subjects' ids.
 *
 * @param count of all, on every page
 */
public record EvidencePage(long count, List<Evidence> items) {
    /** The least that can follow a text. */
    private static final char FIRST_BEHIND = 0;
    private static final List<FactKind> RESTED_ON = List.of(FactKind.RATING, FactKind.SELF_CRITICISM,
            FactKind.COMMENDATION);

    /**
     * @param closeVersion of a closing, null for the running account
     * @param figure for which {@link #isFigure} is true
     * @param behind whom the page begins: an item's {@link #place}, null for the first page
     * @return empty when nobody opened that period, or it was not closed so often
     */
    public static Optional<EvidencePage> of(ProvincePrefix told, Period period, @Nullable Integer closeVersion,
            String organisationId, String figure, @Nullable String behind, int limit) {
        Source source = FigureSources.of(figure).orElseThrow(() -> new IllegalArgumentException(figure));
        Province province = Province.of(told.province(), told.told());
        Ledger ledger = province.ledger(period, closeVersion);
        if (ledger == null) {
            return Optional.empty();
        }
        SortedMap<String, Evidence> all = Stream.concat(counted(ledger, organisationId, source),
                own(ledger, province.versions(), organisationId, source))
                .collect(Collectors.toMap(EvidencePage::place, item -> item, EvidencePage::sum, TreeMap::new));
        SortedMap<String, Evidence> rest = behind == null ? all : all.tailMap(behind + FIRST_BEHIND);
        return Optional.of(new EvidencePage(all.size(), rest.values()
                .stream()
                .limit(limit)
                .map(item -> withBasis(item, ledger, province.versions()))
                .toList()));
    }

    /** Whether a row shows that, or a rank is compared by it, such as {@code rank.goodOrBetter}. */
    public static boolean isFigure(String figure) {
        return FigureSources.of(figure).isPresent();
    }

    /** Where an item stands among all that are behind the figure. */
    public static String place(Evidence item) {
        return String.join(" ", item.subject().id(), item.subject().kind().name(), item.organisationId(), item.part(),
                item.key());
    }

    /** A subject may add to one part several times. */
    private static Evidence sum(Evidence one, Evidence other) {
        return new Evidence(one.subject(), one.organisationId(), one.part(), one.key(), one.amount() + other.amount(),
                List.of());
    }

    private static Stream<Evidence> counted(Ledger ledger, String organisationId, Source source) {
        return ledger.contributions()
                .entrySet()
                .stream()
                .flatMap(entry -> entry.getValue()
                        .stream()
                        .filter(delta -> source.counters().contains(delta.counter())
                                && counts(ledger, delta, organisationId))
                        .map(delta -> new Evidence(entry.getKey(), delta.organisationId(), delta.counter().name(),
                                delta.key(), delta.amount(), List.of())));
    }

    /** What rolls up counts in everything above. */
    private static boolean counts(Ledger ledger, Delta delta, String organisationId) {
        Node at = ledger.tree().node(delta.organisationId());
        while (at != null && delta.counter().rollsUp() && !at.id().equals(organisationId)) {
            at = at.parent();
        }
        return at != null && at.id().equals(organisationId);
    }

    private static Stream<Evidence> own(Ledger ledger, EventVersions log, String organisationId, Source source) {
        return source.own()
                .stream()
                .flatMap(kind -> log.ownedBy(kind, organisationId)
                        .stream()
                        .map(History::id)
                        .filter(id -> ledger.facts().fact(kind, id) != null)
                        .map(id -> new Evidence(new SubjectKey(kind, id), organisationId, kind.name(), "", 1,
                                List.of())));
    }

    private static Evidence withBasis(Evidence item, Ledger ledger, EventVersions log) {
        var basis = new ArrayList<List<Event>>();
        add(item.subject(), ledger, log, basis);
        for (FactKind kind : RESTED_ON) {
            log.ownedBy(kind, item.subject().id())
                    .stream()
                    .map(history -> new SubjectKey(kind, history.id()))
                    .filter(rested -> isOfThePeriod(rested, ledger))
                    .forEach(rested -> add(rested, ledger, log, basis));
        }
        return new Evidence(item.subject(), item.organisationId(), item.part(), item.key(), item.amount(), basis);
    }

    private static boolean isOfThePeriod(SubjectKey rested, Ledger ledger) {
        Fact fact = ledger.facts().fact(rested.kind(), rested.id());
        return fact != null && ledger.facts().period().equals(fact.period());
    }

    private static void add(SubjectKey subject, Ledger ledger, EventVersions log, List<List<Event>> basis) {
        History history = log.history(subject.kind(), subject.id());
        List<Event> seen = history == null
                ? List.of()
                : history.versions().stream().filter(ledger.facts().cutoff()).toList();
        if (!seen.isEmpty()) {
            basis.add(seen);
        }
    }
}
