package vn.bangvang.benchmarks.serving;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import vn.bangvang.benchmarks.Comparison;
import vn.bangvang.benchmarks.Rounds;
import vn.bangvang.benchmarks.Settings;
import vn.bangvang.benchmarks.parts.Parts;
import vn.bangvang.benchmarks.parts.RunningProcess;
import vn.bangvang.benchmarks.told.SealedLog;

/** Admissions, one by one and in batches, on a broker and a store of their own. */
public final class Writes {
    private static final int CALLERS = 32;
    private static final int LOADERS = 4;
    private static final int CELLS = 100;

    private final Load service;
    private final Load plain;
    private final Admissions admissions;

    private Writes(Load service, Load plain) {
        this.service = service;
        this.plain = plain;
        this.admissions = Admissions.founding(service, CELLS);
    }

    public static List<Comparison> run(Parts others, SealedLog log, Settings settings) {
        try (Parts parts = Parts.afresh(others.home(), others.directory().resolve("writes"));
                RunningProcess member = parts.service("member-service", "member", parts.persons());
                RunningProcess bare = parts.peer(BareServer.class, Map.of());
                Load service = new Load(member.address(), parts.token(), CALLERS);
                Load plain = new Load(bare.address(), "", CALLERS)) {
            var writes = new Writes(service, plain);
            List<Rounds> single = Rounds.warm(settings.rounds(), () -> writes.single(settings.round()),
                    () -> writes.bareSingle(settings.round()));
            List<Rounds> batches = Rounds.warm(settings.rounds(), () -> writes.batches(settings.round()),
                    () -> writes.bareBatches(settings.round()));
            return List.of(
                    new Comparison("an admission, %d callers".formatted(CALLERS), "/s", single.get(0),
                            "reactor-netty with one majority insert", single.get(1), ""),
                    new Comparison("admissions, %d in a batch, %d callers".formatted(Admissions.ROWS, LOADERS),
                            "members/s", batches.get(0), "reactor-netty with insertMany, majority", batches.get(1),
                            ""));
        }
    }

    private double single(Duration time) {
        return service.perSecond(time, 201, () -> admissions.admitted(admissions.next()));
    }

    private double bareSingle(Duration time) {
        return plain.perSecond(time, 201, () -> plain.post("/insert", admissions.body(admissions.next())));
    }

    private double batches(Duration time) {
        return Admissions.ROWS * service.perSecond(LOADERS, time, 200, admissions::admittedBatch);
    }

    private double bareBatches(Duration time) {
        return Admissions.ROWS * plain.perSecond(LOADERS, time, 200,
                () -> plain.post("/insert-many", admissions.rows(admissions.nextBatch())));
    }
}
