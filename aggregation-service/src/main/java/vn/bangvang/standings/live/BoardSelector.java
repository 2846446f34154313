package vn.bangvang.standings.live;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.board.Snapshot.Listing;

/**
 * Which province, period and closing a request means, and whether the caller may see it: aggregates of a province are
 * for callers from inside it.
 */
@Component
public final class BoardSelector {
    private static final String MEMBERS = "members:read";

    private final LiveStandings standings;
    private final Clock clock;

    public BoardSelector(LiveStandings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * The board a request is about.
     *
     * @param closeVersion null for the current board
     * @throws Refusal NOT_FOUND {@code UNKNOWN_CLOSE_VERSION}, and as {@link #province} and {@link #period}
     */
    public SelectedBoard board(Caller caller, String period, @Nullable String province,
            @Nullable Integer closeVersion) {
        Snapshot snapshot = standings.now();
        ProvinceStandings chosen = province(caller, province);
        PeriodStandings opened = period(chosen, period);
        if (closeVersion == null) {
            return new SelectedBoard(chosen, opened, null, snapshot.boardVersion(), snapshot.stale().get(chosen.id()));
        }
        PeriodStandings.ClosedBoard closed = opened.closed(closeVersion);
        if (closed == null) {
            throw Refusal.notFound("UNKNOWN_CLOSE_VERSION", "/closeVersion", closeVersion);
        }
        return new SelectedBoard(chosen, opened, closed, snapshot.boardVersion(), null);
    }

    /**
     * The province named, else the only one, else the caller's own.
     *
     * @throws Refusal NOT_FOUND {@code UNKNOWN_PROVINCE}, FORBIDDEN {@code OUTSIDE_YOUR_ORGANISATION}, INVALID
     * {@code PROVINCE_NOT_NAMED} when there are several
     */
    public ProvinceStandings province(Caller caller, @Nullable String province) {
        ProvinceStandings chosen = province == null ? unnamed(caller) : standings.now().province(province);
        if (chosen == null) {
            throw Refusal.notFound("UNKNOWN_PROVINCE", "/province", province);
        }
        reach(caller, chosen).mustCover(chosen.id());
        return chosen;
    }

    /** Every province the caller may see. */
    public List<ProvinceStandings> provinces(Caller caller) {
        return standings.now().provinces().values().stream().filter(it -> reach(caller, it).covers(it.id())).toList();
    }

    /** The items of a listing that are about provinces the caller may see. */
    public <T> List<T> seen(Caller caller, Listing<T> listing, Function<T, String> provinceOf) {
        Snapshot snapshot = standings.now();
        return listing.items().stream().filter(item -> {
            ProvinceStandings province = snapshot.province(provinceOf.apply(item));
            return province != null && reach(caller, province).covers(province.id());
        }).toList();
    }

    /**
     * The members the caller may see, by the organisation they count in: those at and below the token's organisation,
     * as the tree stands today.
     *
     * @throws Refusal FORBIDDEN {@code MEMBERS_SCOPE_MISSING}
     */
    public Reach members(Caller caller, ProvinceStandings province) {
        if (!caller.scopes().contains(MEMBERS)) {
            throw Refusal.forbidden("MEMBERS_SCOPE_MISSING");
        }
        LocalDate today = LocalDate.now(clock);
        return Reach.of(caller, Ancestry.upwards(id -> province.parentOn(id, today)));
    }

    /** Seen from anywhere inside the province, its aggregates are the caller's own. */
    private static Reach reach(Caller caller, ProvinceStandings province) {
        return Reach.of(caller, (seen, own) -> province.has(own));
    }

    private @Nullable ProvinceStandings unnamed(Caller caller) {
        SortedMap<String, ProvinceStandings> all = standings.now().provinces();
        if (all.size() <= 1) {
            return all.isEmpty() ? null : all.firstEntry().getValue();
        }
        return ownOf(caller).orElseThrow(() -> Refusal.invalid("PROVINCE_NOT_NAMED", "/province", all.size()));
    }

    private Optional<ProvinceStandings> ownOf(Caller caller) {
        String own = caller.organisation();
        return own == null
                ? Optional.empty()
                : standings.now().provinces().values().stream().filter(province -> province.has(own)).findFirst();
    }

    /** @throws Refusal NOT_FOUND {@code UNKNOWN_PERIOD} for what is no period, or one that nobody opened */
    public static PeriodStandings period(ProvinceStandings province, String period) {
        return parsed(period).map(province.periods()::get)
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_PERIOD", "/period", period));
    }

    private static Optional<Period> parsed(String period) {
        try {
            return Optional.of(Period.parse(period));
        } catch (IllegalArgumentException noPeriod) {
            return Optional.empty();
        }
    }
}
