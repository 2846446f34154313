package vn.bangvang.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import vn.bangvang.benchmarks.parts.Parts;
import vn.bangvang.benchmarks.replay.Memory;
import vn.bangvang.benchmarks.replay.Replay;
import vn.bangvang.benchmarks.replay.Start;
import vn.bangvang.benchmarks.serving.Listeners;
import vn.bangvang.benchmarks.serving.Reads;
import vn.bangvang.benchmarks.serving.Shown;
import vn.bangvang.benchmarks.serving.Writes;
import vn.bangvang.benchmarks.told.SealedLog;

/** Tells a province's history on a broker of its own, runs benchmarks on it and prints how they compare. */
public final class Benchmarks {
    private static final long SEED = 1;

    private interface Benchmark {
        List<Comparison> run(Parts parts, SealedLog log, Settings settings);
    }

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("replay", Replay::run);
        ALL.put("start", Start::run);
        ALL.put("memory", Memory::run);
        ALL.put("reads", Reads::run);
        ALL.put("writes", Writes::run);
        ALL.put("shown", Shown::run);
        // Last: it adds to the log.
        ALL.put("listeners", Listeners::run);
    }

    private Benchmarks() {}

    /** @param args as {@link Settings} takes them */
    public static void main(String[] args) {
        List<Comparison> all = run(Settings.of(args));
        System.out.println(Comparison.HEADING);
        all.forEach(System.out::println);
        System.exit(0);
    }

    /** Says each comparison as soon as it is made. */
    static List<Comparison> run(Settings settings) {
        Set<String> unknown = new TreeSet<>(settings.names());
        unknown.removeAll(ALL.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no benchmark %s; there are %s".formatted(unknown,
                    ALL.keySet()));
        }
        try (Parts parts = SealedLog.parts(settings.home(), settings.directory())) {
            SealedLog log = SealedLog.on(parts, SEED, settings.events());
            System.out.printf("%,d organisations, %,d members, about %,d events%n", log.province().organisations(),
                    log.province().members(), settings.events());
            var all = new ArrayList<Comparison>();
            ALL.forEach((name, benchmark) -> {
                if (settings.wants(name)) {
                    List<Comparison> found = benchmark.run(parts, log, settings);
                    found.forEach(System.out::println);
                    all.addAll(found);
                }
            });
            return all;
        }
    }
}
