package vn.bangvang.standings.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

import vn.bangvang.standings.live.LiveStandings;
import vn.bangvang.standings.proof.Proof;
import vn.bangvang.standings.proof.ShadowFold;

/** The figures that alerts watch. */
@Component
final class StandingsGauges implements MeterBinder {
    private final LiveStandings standings;
    private final ShadowFold shadow;

    StandingsGauges(LiveStandings standings, ShadowFold shadow) {
        this.standings = standings;
        this.shadow = shadow;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("bangvang.standings.applied", standings, it -> it.now().applied())
                .description("events that were folded, duplicates not counted")
                .register(registry);
        Gauge.builder("bangvang.standings.parked", standings, it -> it.now().parked().count())
                .description("events that wait for something they name")
                .register(registry);
        Gauge.builder("bangvang.standings.quarantined", standings, it -> it.now().quarantined().count())
                .description("events recorded while their period is closed")
                .register(registry);
        Gauge.builder("bangvang.standings.dead.letters", standings, it -> it.deadLetters().count())
                .description("records that could not be read")
                .register(registry);
        Gauge.builder("bangvang.standings.gaps", standings, it -> it.now().gaps().count())
                .description("subjects with versions that never came")
                .register(registry);
        Gauge.builder("bangvang.standings.conflicts", standings, it -> it.now().conflicts().count())
                .description("versions that were told with more than one content")
                .register(registry);
        Gauge.builder("bangvang.standings.stale", standings, it -> it.now().stale().size())
                .description("provinces whose boards stand still because they could not be made")
                .register(registry);
        Gauge.builder("bangvang.standings.unsealed", standings, it -> it.now().unsealed().count())
                .description("closings that have no seal yet")
                .register(registry);
        Gauge.builder("bangvang.standings.seals.broken", standings, it -> it.now().brokenSeals().count())
                .description("closings that are not as they were sealed")
                .register(registry);
        Gauge.builder("bangvang.standings.drift", shadow, StandingsGauges::drift)
                .description(
                        "figures on which the standings and a count from the beginning did not agree; NaN before one")
                .register(registry);
        Gauge.builder("bangvang.standings.unpublished", standings, LiveStandings::unpublished)
                .description("records that were folded and are not shown yet")
                .register(registry);
    }

    private static double drift(ShadowFold shadow) {
        Proof last = shadow.last();
        return last == null ? Double.NaN : last.drift();
    }
}
