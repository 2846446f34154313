package vn.bangvang.standings.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.fold.board.SealChain;
import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Seal;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.log.History;
import vn.bangvang.standings.fold.log.Parking;
import vn.bangvang.standings.fold.log.Revisions;
import vn.bangvang.standings.fold.log.Seals;

/** What is counted for each period of one province, and which periods there are. */
final class PeriodAccounts {
    private final String province;
    private final EventVersions log;
    private final SortedMap<Period, PeriodAccount> accounts = new TreeMap<>();
    private final boolean keepsBoards;
    private Revisions revisions = new Revisions(List.of(), any -> true);
    private SealChain seals;

    /** @param keepsBoards whether the boards of closings are kept although they are as they were sealed */
    PeriodAccounts(String province, EventVersions log, boolean keepsBoards) {
        this.keepsBoards = keepsBoards;
        this.province = province;
        this.log = log;
        this.seals = new SealChain(province, List.of());
    }

    /** Of everything that the log has by now. */
    void open() {
        seals = new SealChain(province, Seals.of(log));
        revisions = new Revisions(log.histories(FactKind.PERIOD), any -> true);
        accounts.clear();
        for (EvaluationPeriod state : revisions.states()) {
            accounts.put(state.period(), new PeriodAccount(province, log, state, ownHistory(state), keepsBoards));
        }
    }

    private History ownHistory(EvaluationPeriod state) {
        return Objects.requireNonNull(log.history(FactKind.PERIOD, state.id()));
    }

    /** Some period was opened, closed or reopened. */
    void onPeriod(Event event) {
        revisions = new Revisions(log.histories(FactKind.PERIOD), any -> true);
        accounts.keySet().retainAll(revisions.states().stream().map(EvaluationPeriod::period).toList());
        for (EvaluationPeriod state : revisions.states()) {
            PeriodAccount known = accounts.get(state.period());
            if (known == null) {
                accounts.put(state.period(), new PeriodAccount(province, log, state, ownHistory(state), keepsBoards));
            } else {
                known.onPeriod(event, state, ownHistory(state));
            }
        }
    }

    void onSeal(Seal seal) {
        seals = new SealChain(province, Seals.of(log));
        accounts.values().forEach(period -> period.onSeal(seal));
    }

    /** A version was replaced by what was told of it earlier, so that something may have left any period. */
    void startAgain() {
        accounts.values().forEach(PeriodAccount::startAgain);
    }

    /** What cannot be done step by step is done from the beginning; if that fails too, the publication says so. */
    void on(Event event, Affected affected) {
        for (PeriodAccount period : accounts.values()) {
            try {
                period.on(event, affected);
            } catch (RuntimeException broken) {
                period.startAgain();
            }
        }
    }

    /** Of closings that were found to be as they were sealed. */
    List<FoldState.SealedBoard> sealedBoards() {
        return accounts.values().stream().flatMap(PeriodAccount::sealedBoards).toList();
    }

    /** Their boards need not be made to be hashed. */
    void trust(List<FoldState.SealedBoard> boards) {
        for (FoldState.SealedBoard board : boards) {
            PeriodAccount account = accounts.get(board.period());
            if (account != null) {
                account.trust(board);
            }
        }
    }

    /** With its board; empty when nobody opened that period, or nothing was published yet. */
    Optional<PeriodStandings> made(Period period) {
        return Optional.ofNullable(accounts.get(period)).flatMap(PeriodAccount::made);
    }

    /** @return null when nobody opened that period, or it was not closed so often */
    @Nullable
    ClosedBoard closed(Period period, int closeVersion) {
        PeriodAccount account = accounts.get(period);
        return account == null ? null : account.closed(closeVersion);
    }

    boolean isOpened(Period period) {
        return revisions.of(period) > 0;
    }

    Revisions revisions() {
        return revisions;
    }

    SealChain seals() {
        return seals;
    }

    /** @return null when nobody opened that period, or it was not closed so often */
    @Nullable
    Ledger ledger(Period period, @Nullable Integer closeVersion) {
        PeriodAccount account = accounts.get(period);
        return account == null ? null : closeVersion == null ? account.ledger() : account.ledger(closeVersion);
    }

    /**
     * @param shown of the others nothing is made
     * @param late what is kept out of some period
     */
    SortedMap<Period, PeriodStandings> publish(Predicate<Period> shown, Stream<Waiting> late) {
        // What has to be made anew does not touch what another period has.
        accounts.values()
                .stream()
                .filter(account -> shown.test(account.period()) && account.isToBeMade())
                .toList()
                .parallelStream()
                .forEach(PeriodAccount::make);
        Map<Period, Integer> lateEvents = new HashMap<>();
        late.forEach(waiting -> {
            if (waiting.period() != null) {
                lateEvents.merge(waiting.period(), 1, Integer::sum);
            }
        });
        var published = new TreeMap<Period, PeriodStandings>();
        accounts.forEach((period, account) -> {
            if (shown.test(period)) {
                published.put(period, account.publish(lateEvents.getOrDefault(period, 0)));
            }
        });
        return published;
    }

    /** What some board does not count. */
    Stream<Waiting> uncounted() {
        return accounts.values().stream().flatMap(this::uncounted);
    }

    private Stream<Waiting> uncounted(PeriodAccount account) {
        return account.current().uncounted().entrySet().stream().flatMap(entry -> {
            History history = log.history(entry.getKey().kind(), entry.getKey().id());
            return history == null
                    ? Stream.empty()
                    : Stream.of(Parking.waiting(province, entry.getValue().reason(), entry.getValue().reference(),
                            history.newest()));
        });
    }

    /** Equal as long as {@link #uncounted()} is. */
    List<Object> uncountedState() {
        return accounts.values().stream().<Object>map(account -> account.current().uncountedState()).toList();
    }

    long uncountedCount() {
        return accounts.values().stream().mapToLong(account -> account.current().uncounted().size()).sum();
    }

    Stream<PeriodAccount> stream() {
        return accounts.values().stream();
    }
}
