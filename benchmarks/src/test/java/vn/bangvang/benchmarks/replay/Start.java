package vn.bangvang.benchmarks.replay;

import java.nio.file.Path;
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
        Path kept = parts.directory().resolve("kept");
        // The first one of them all has nothing to go on from.
        ready(parts, kept.toString());
        List<Rounds> took = Rounds.inTurn(settings.rounds(), () -> ready(parts, ""), () -> read(parts),
                () -> ready(parts, kept.toString()));
        String members = "on the log of %,d members".formatted(log.province().members());
        return List.of(
                new Comparison("start to ready " + members, "s", took.get(0), "the log read and not looked at",
                        took.get(1), "≤ 3"),
                new Comparison("start to ready from what was kept " + members, "s", took.get(2),
                        "the log read and not looked at", took.get(1), "ours ≤ 5 s"));
    }

    private static double ready(Parts parts, String kept) {
        long start = System.nanoTime();
        try (RunningProcess _ = parts.service("aggregation-service", "standings",
                Map.of("BANGVANG_FEED_KEPT_IN", kept))) {
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
