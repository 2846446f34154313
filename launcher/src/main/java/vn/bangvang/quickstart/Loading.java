package vn.bangvang.quickstart;

import java.util.Optional;

import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Notices;
import vn.bangvang.quickstart.check.Comparison;
import vn.bangvang.quickstart.check.Expectation;
import vn.bangvang.quickstart.check.Freshness;
import vn.bangvang.quickstart.check.Standings;
import vn.bangvang.quickstart.check.StandingsCheck;
import vn.bangvang.quickstart.scenario.ArticleYear;
import vn.bangvang.quickstart.scenario.Codes;
import vn.bangvang.quickstart.scenario.FinishedLoads;

/** Brings a system to the article's year and reads its standings. */
final class Loading {
    private static final String PERIOD = ArticleYear.PERIOD;
    static final String LOAD = "year-" + PERIOD;
    private static final int MEASURED_CHANGES = 20;
    private static final long SCHOOLS = 351;

    private final Api api;
    private final Progress progress;
    private final FinishedLoads finished;
    private final Codes codes = new Codes("");

    /** @param provinceId whose year it is; {@code freshness} is there when something was written */
    record Loaded(String provinceId, Optional<Freshness> freshness) {}

    Loading(Api api, Progress progress, FinishedLoads finished) {
        this.api = api;
        this.progress = progress;
        this.finished = finished;
    }

    /** Loads what is not there yet. */
    Loaded load() {
        var year = new ArticleYear(api, codes, progress);
        Optional<String> known = finished.of(LOAD).or(year::alreadyClosed);
        if (known.isPresent()) {
            finished.remember(LOAD, known.get());
            progress.say("The year %s was loaded before: nothing to load", PERIOD);
            return new Loaded(known.get(), Optional.empty());
        }
        progress.timed("loading", year::record);
        progress.say("The article's year is recorded through %s", api.gateway());
        Freshness freshness = progress.timed("measuring", () -> measure(year));
        year.close();
        finished.remember(LOAD, year.provinceId());
        return new Loaded(year.provinceId(), Optional.of(freshness));
    }

    Standings standings(Loaded loaded) {
        return Standings.read(api, PERIOD, loaded.provinceId(), codes::full);
    }

    Comparison check(Loaded loaded) {
        return StandingsCheck.await(api, PERIOD, loaded.provinceId(), () -> standings(loaded), Expectation.of(PERIOD));
    }

    private Freshness measure(ArticleYear year) {
        String department = "/standings/%s/organisations/%s?province=%s".formatted(PERIOD, year.load().id("S"),
                year.provinceId());
        try (Notices notices = api.notices(PERIOD, year.provinceId())) {
            return Freshness.measure(notices, MEASURED_CHANGES, SCHOOLS, year::correctSchools,
                    () -> api.get(department)
                            .body()
                            .path("figures")
                            .path("targets")
                            .path("items")
                            .valueStream()
                            .filter(each -> each.path("code").asString("").equals("NATIONAL_STANDARD_SCHOOLS"))
                            .mapToLong(each -> each.path("actual").asLong())
                            .findFirst()
                            .orElse(-1));
        }
    }
}
