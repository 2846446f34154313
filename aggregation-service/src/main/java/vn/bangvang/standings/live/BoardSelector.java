package vn.bangvang.standings.live;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.period.Period;
import vn.bangvang.position.BehindTheLog;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.board.Snapshot.Listing;
import vn.bangvang.standings.fold.board.Stale;

/**
 * Which province, period and closing a request means, and whether the caller may see it: aggregates of a province are
 * for callers from inside it.
 */
@Component
public final class BoardSelector {
    private static final String MEMBERS = "members:read";

    private final WithheldRows withheld = new WithheldRows();
    private final LiveStandings standings;
    private final PastFolds past;
    private final Clock clock;

    public BoardSelector(LiveStandings standings, PastFolds past, Clock clock) {
        this.standings = standings;
        this.past = past;
        this.clock = clock;
    }

    /**
     * What a request says about the board that it means.
     *
     * @param period as it stands in the path
     * @param province null where it goes without saying
     * @param closeVersion null for the current board
     * @param knownAt null for what is known now
     */
    public record Asked(String period, @Nullable String province, @Nullable Integer closeVersion,
            @Nullable Instant knownAt) {}

    /**
     * The board a request is about.
     *
     * @return signals or throws {@link Refusal} NOT_FOUND {@code UNKNOWN_CLOSE_VERSION}, and as {@link #province},
     *         {@link #period} and {@link PastFolds#answer}
     */
    public Mono<SelectedBoard> board(Caller caller, Asked asked) {
        Snapshot snapshot = standings.now();
        ProvinceStandings chosen = province(caller, asked.province());
        if (asked.knownAt() == null) {
            return made(selected(asked, chosen, snapshot.stale().get(chosen.id())));
        }
        Period period = parsed("/period", asked.period());
        return past.answer(caller, new BoardsThen(chosen.id(), period, asked.knownAt()))
                .map(then -> selected(asked, then, null));
    }

    /** One that nobody has asked for lately is made now, which takes a moment. */
    public Mono<SelectedBoard> made(SelectedBoard selected) {
        return selected.isMade()
                ? Mono.just(selected)
                : Mono.fromCallable(() -> asked(selected)).subscribeOn(Schedulers.boundedElastic());
    }

    private SelectedBoard asked(SelectedBoard selected) {
        String province = selected.province().id();
        Period period = selected.period().period();
        ClosedBoard closed = selected.closed();
        Optional<SelectedBoard> made = closed == null
                ? standings.current(province, period).map(selected::with)
                : standings.closed(province, period, closed.closeVersion()).map(selected::with);
        return made.orElseThrow(BehindTheLog::new);
    }

    private static SelectedBoard selected(Asked asked, ProvinceStandings province, @Nullable Stale stale) {
        PeriodStandings opened = period(province, asked.period());
        if (asked.closeVersion() == null) {
            return new SelectedBoard(province, opened, null, stale, asked.knownAt());
        }
        ClosedBoard closed = opened.closed(asked.closeVersion());
        if (closed == null) {
            throw Refusal.notFound("UNKNOWN_CLOSE_VERSION", "/closeVersion", asked.closeVersion());
        }
        return new SelectedBoard(province, opened, closed, null, asked.knownAt());
    }

    /**
     * The province named, else the only one, else the caller's own.
     *
     * @throws Refusal NOT_FOUND {@code UNKNOWN_PROVINCE}, FORBIDDEN {@code OUTSIDE_YOUR_ORGANISATION}, INVALID
     * {@code PROVINCE_NOT_NAMED} when there are several and the caller sees them all
     */
    public ProvinceStandings province(Caller caller, @Nullable String province) {
        ProvinceStandings chosen = province == null ? unnamed(caller) : standings.now().province(province);
        if (chosen == null) {
            throw Refusal.notFound("UNKNOWN_PROVINCE", "/province", province);
        }
        reach(caller, chosen).mustCover(chosen.id());
        return chosen;
    }

    /** Every province the caller may see, as it was known at that moment, or is now when none is given. */
    public Flux<ProvinceStandings> provinces(Caller caller, @Nullable Instant knownAt) {
        return Flux.fromIterable(standings.now().provinces().values())
                .filter(it -> reach(caller, it).covers(it.id()))
                .concatMap(it -> knownAt == null
                        ? Mono.just(it)
                        : past.answer(caller, new BoardsThen(it.id(), null, knownAt)))
                .filter(it -> it.organisations().containsKey(it.id()));
    }

    /** The items of a listing that are about provinces the caller may see. */
    public <T> List<T> seen(Caller caller, Listing<T> listing, Function<T, String> provinceOf) {
        Snapshot snapshot = standings.now();
        return listing.items()
                .stream()
                .filter(item -> reach(caller, snapshot.province(provinceOf.apply(item)))
                        .covers(provinceOf.apply(item)))
                .toList();
    }

    /**
     * The members the caller may see, by the organisation they count in: those at and below the token's organisation,
     * as the tree stands today, whatever was known at the moment that is asked about.
     *
     * @throws Refusal FORBIDDEN {@code MEMBERS_SCOPE_MISSING}
     */
    public Reach members(Caller caller, ProvinceStandings province) {
        if (!caller.scopes().contains(MEMBERS)) {
            throw Refusal.forbidden("MEMBERS_SCOPE_MISSING");
        }
        return within(caller, province);
    }

    /** The organisations of a board whose figures about members are withheld from the caller: they are too few. */
    public Set<String> withheld(Caller caller, SelectedBoard selected) {
        return withheld(caller, selected.province(), selected.board());
    }

    /** As {@link #withheld(Caller, SelectedBoard)}. */
    public Set<String> withheld(Caller caller, ProvinceStandings province, Board board) {
        return withheld.from(caller, board, now(province), LocalDate.now(clock));
    }

    /** The organisations at and below the token's, as the tree stands today. */
    Reach within(Caller caller, ProvinceStandings province) {
        LocalDate today = LocalDate.now(clock);
        ProvinceStandings now = now(province);
        return Reach.of(caller, Ancestry.upwards(id -> now.parentOn(id, today)));
    }

    private ProvinceStandings now(ProvinceStandings province) {
        return standings.now().provinces().getOrDefault(province.id(), province);
    }

    /** Seen from anywhere inside a province, its aggregates are the caller's own. One that nobody knows is nobody's. */
    private static Reach reach(Caller caller, @Nullable ProvinceStandings province) {
        return Reach.of(caller, (seen, own) -> province != null && province.has(own));
    }

    private @Nullable ProvinceStandings unnamed(Caller caller) {
        SortedMap<String, ProvinceStandings> all = standings.now().provinces();
        if (all.size() <= 1) {
            return all.isEmpty() ? null : all.firstEntry().getValue();
        }
        return ownOf(caller).orElseThrow(() -> caller.everywhere()
                ? Refusal.invalid("PROVINCE_NOT_NAMED", "/province", all.size())
                : Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION"));
    }

    private Optional<ProvinceStandings> ownOf(Caller caller) {
        String own = caller.organisation();
        return own == null
                ? Optional.empty()
                : standings.now().provinces().values().stream().filter(province -> province.has(own)).findFirst();
    }

    /** @throws Refusal NOT_FOUND {@code UNKNOWN_PERIOD} for what is no period, or one that nobody opened */
    public static PeriodStandings period(ProvinceStandings province, String period) {
        PeriodStandings opened = province.periods().get(parsed("/period", period));
        if (opened == null) {
            throw Refusal.notFound("UNKNOWN_PERIOD", "/period", period);
        }
        return opened;
    }

    /** @throws Refusal NOT_FOUND {@code UNKNOWN_PERIOD} for what is no period, named by the request's field */
    public static Period parsed(String pointer, String period) {
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException noPeriod) {
            throw Refusal.notFound("UNKNOWN_PERIOD", pointer, period);
        }
    }
}
