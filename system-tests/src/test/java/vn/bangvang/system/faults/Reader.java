package vn.bangvang.system.faults;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.system.faults.check.Reading;
import vn.bangvang.system.faults.check.Seal;
import vn.bangvang.system.recount.Recount;

/** Somebody who keeps looking at the standings in one place. */
final class Reader {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final List<Reading> readings = new CopyOnWriteArrayList<>();
    private final List<Seal> seals = new CopyOnWriteArrayList<>();
    private final String name;
    private final Caller caller;
    private final URI at;

    Reader(String name, Caller caller, URI at) {
        this.name = name;
        this.caller = caller;
        this.at = at;
    }

    /**
     * @param open the province that is written to
     * @param closed a province whose year is closed
     */
    void look(BooleanSupplier goesOn, String open, String closed, String period) {
        while (goesOn.getAsBoolean()) {
            Answer answer = caller.get(at, "/standings/%s?level=PROVINCIAL&province=%s".formatted(period, open));
            if (answer.status() == 200) {
                readings.add(reading(answer));
            }
            if (readings.size() % 10 == 0) {
                seal(closed, period);
            }
            Interruptible.pause(PAUSE);
        }
    }

    /** Asks for the hash of the year's first closing. */
    void seal(String closed, String period) {
        Answer answer = caller.get(at, "/standings/%s?level=PROVINCIAL&closeVersion=1&province=%s".formatted(period,
                closed));
        if (answer.status() == 200) {
            seals.add(new Seal(closed + " " + period + " 1", name + " at " + Instant.now(),
                    answer.body().path("sha256").asString(Seal.NONE)));
        }
    }

    List<Reading> readings() {
        return readings;
    }

    List<Seal> seals() {
        return seals;
    }

    /** Figures that only grow here: who is confirmed is no longer on probation. */
    private Reading reading(Answer board) {
        Map<String, Long> growing = Recount.shown(board.body().path("rows").path(0));
        growing.remove("/members/probationary");
        return new Reading(name, Instant.now(), asOf(board.freshness()), growing);
    }

    private static Instant asOf(String freshness) {
        String from = freshness.substring(freshness.indexOf('"') + 1);
        return Instant.parse(from.substring(0, from.indexOf('"')));
    }
}
