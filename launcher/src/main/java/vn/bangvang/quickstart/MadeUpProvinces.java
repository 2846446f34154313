package vn.bangvang.quickstart;

import java.util.List;
import java.util.stream.Stream;

import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.check.Comparison;
import vn.bangvang.quickstart.check.Expectation;
import vn.bangvang.quickstart.check.Standings;
import vn.bangvang.quickstart.check.StandingsCheck;
import vn.bangvang.quickstart.scenario.FinishedLoads;
import vn.bangvang.quickstart.scenario.MadeUpProvince;

/** Brings a system to the made-up provinces, and compares each of their periods with what was worked out by hand. */
public final class MadeUpProvinces {
    private final Api api;
    private final Progress progress;
    private final FinishedLoads finished;

    /**
     * A period that was compared.
     *
     * @param name of the province
     */
    public record Compared(String period, String policy, String provinceId, String name, Comparison comparison) {}

    /** On a system of which nothing is known but what its API says. */
    public MadeUpProvinces(Api api, Progress progress) {
        this(api, progress, FinishedLoads.unknown());
    }

    MadeUpProvinces(Api api, Progress progress, FinishedLoads finished) {
        this.api = api;
        this.progress = progress;
        this.finished = finished;
    }

    /** Loads what is not there yet, one province after the other, and compares. */
    public List<Compared> check() {
        return MadeUpProvince.all(api, progress).stream().flatMap(this::check).toList();
    }

    private Stream<Compared> check(MadeUpProvince province) {
        String id = province.load(finished);
        return province.periods().stream().map(period -> {
            Comparison comparison = StandingsCheck.await(api, period, id, () -> read(province, period, id),
                    Expectation.of(period));
            String name = read(province, period, id).board().path("province").path("name").asString("");
            return new Compared(period, province.policy(), id, name, comparison);
        });
    }

    private Standings read(MadeUpProvince province, String period, String id) {
        return Standings.read(api, period, id, province.codes()::full);
    }
}
