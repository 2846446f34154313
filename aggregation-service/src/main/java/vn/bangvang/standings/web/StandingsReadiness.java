package vn.bangvang.standings.web;

import org.springframework.stereotype.Component;

import vn.bangvang.standings.live.LiveStandings;
import vn.bangvang.webapi.request.Readiness;

/**
 * Ready when there are standings of the whole log: the boards of half of it look like boards. How far the reading has
 * got is told all the while.
 */
@Component
final class StandingsReadiness implements Readiness {
    private static final String OPERATIONS = "/api/v1/standings/operations";

    private final LiveStandings standings;

    StandingsReadiness(LiveStandings standings) {
        this.standings = standings;
    }

    @Override
    public boolean isReady() {
        return standings.isReady();
    }

    @Override
    public boolean answersAlready(String path) {
        return path.equals(OPERATIONS);
    }
}
