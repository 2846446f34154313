package vn.bangvang.standings.web;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import vn.bangvang.standings.live.LiveStandings;

/**
 * Down until the first boards of the whole log are published. A province that stands still is told and does not take
 * the instance out: another one would fare no better.
 */
@Component("standings")
final class StandingsHealth implements HealthIndicator {
    private final LiveStandings standings;

    StandingsHealth(LiveStandings standings) {
        this.standings = standings;
    }

    @Override
    public Health health() {
        Health.Builder health = standings.isReady() ? Health.up() : Health.down().withDetail("catchingUp", true);
        standings.now().stale().forEach((province, stale) -> health.withDetail(province, stale.reason()));
        return health.build();
    }
}
