package vn.bangvang.benchmarks.replay;

import java.util.List;
import java.util.Map;

import vn.bangvang.benchmarks.Comparison;
import vn.bangvang.benchmarks.Rounds;
import vn.bangvang.benchmarks.Settings;
import vn.bangvang.benchmarks.parts.Parts;
import vn.bangvang.benchmarks.parts.RunningProcess;
import vn.bangvang.benchmarks.told.LogReader;
import vn.bangvang.benchmarks.told.SealedLog;
import vn.bangvang.benchmarks.told.Told;

/** From the start of a process of the standings until it says that it is ready. */
public final class Start {
    private Start() {}

    public static List<Comparison> run(Parts parts, SealedLog log, Settings settings) {
        List<Rounds> took = Rounds.inTurn(settings.rounds(), () -> ready(parts), () -> read(parts));
        return List.of(new Comparison("start to ready on the log of %,d members".formatted(log.province().members()),
                "s", took.get(0), "the log read and not looked at", took.get(1), ""));
    }

    private static double ready(Parts parts) {
        long start = System.nanoTime();
        try (RunningProcess _ = parts.service("aggregation-service", "standings", Map.of())) {
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static double read(Parts parts) {
        long start = System.nanoTime();
        try (LogReader reader = new LogReader(parts.brokers(), Told.TOPICS)) {
            reader.read(_ -> {});
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
