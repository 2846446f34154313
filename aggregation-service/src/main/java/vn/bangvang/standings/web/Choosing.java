package vn.bangvang.standings.web;

import java.util.Optional;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;

import vn.bangvang.access.Caller;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Standings;
import vn.bangvang.standings.fold.board.YearStandings;
import vn.bangvang.standings.live.LiveStandings;
import vn.bangvang.standings.live.Picture;

/** Which province, year and closing a request means, and whether the caller may see it. */
@Component
final class Choosing {
    private final LiveStandings standings;

    Choosing(LiveStandings standings) {
        this.standings = standings;
    }

    /** The board a request is about. */
    Shown board(Caller caller, String period, @Nullable String province, @Nullable Integer closeVersion) {
        Picture picture = standings.now();
        ProvinceStandings chosen = province(caller, province);
        YearStandings year = year(chosen, period);
        return closeVersion == null
                ? Shown.current(chosen, year, picture.boardVersion())
                : Shown.frozen(chosen, year, closeVersion);
    }

    /**
     * The province named, else the only one, else the caller's own. Aggregates of a province are for callers from
     * inside it.
     */
    ProvinceStandings province(Caller caller, @Nullable String province) {
        Standings all = standings.now().standings();
        ProvinceStandings chosen = province == null ? unnamed(caller) : all.province(province);
        if (chosen == null) {
            throw Refusal.notFound("UNKNOWN_PROVINCE", "/province", province);
        }
        if (!maySee(caller, chosen)) {
            throw Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION");
        }
        return chosen;
    }

    static boolean maySee(Caller caller, ProvinceStandings province) {
        String own = caller.organisation();
        return caller.everywhere() || own != null && province.has(own);
    }

    private @Nullable ProvinceStandings unnamed(Caller caller) {
        SortedMap<String, ProvinceStandings> all = standings.now().standings().provinces();
        if (all.size() <= 1) {
            return all.isEmpty() ? null : all.firstEntry().getValue();
        }
        return ownOf(caller)
                .orElseThrow(() -> new ServerWebInputException("Several provinces: name one by ?province="));
    }

    private Optional<ProvinceStandings> ownOf(Caller caller) {
        String own = caller.organisation();
        return own == null
                ? Optional.empty()
                : standings.now()
                        .standings()
                        .provinces()
                        .values()
                        .stream()
                        .filter(province -> province.has(own))
                        .findFirst();
    }

    /** @throws Refusal NOT_FOUND {@code UNKNOWN_YEAR} for a period nobody opened */
    static YearStandings year(ProvinceStandings province, String period) {
        YearStandings year = period.matches("\\d{4}") ? province.years().get(Integer.valueOf(period)) : null;
        if (year == null) {
            throw Refusal.notFound("UNKNOWN_YEAR", "/period", period);
        }
        return year;
    }
}
