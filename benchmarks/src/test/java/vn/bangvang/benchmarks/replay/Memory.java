package vn.bangvang.benchmarks.replay;

import java.lang.management.ManagementFactory;
import java.util.List;

import vn.bangvang.benchmarks.Comparison;
import vn.bangvang.benchmarks.Rounds;
import vn.bangvang.benchmarks.Settings;
import vn.bangvang.benchmarks.parts.Parts;
import vn.bangvang.benchmarks.told.LogReader;
import vn.bangvang.benchmarks.told.SealedLog;
import vn.bangvang.benchmarks.told.Told;

/** The heap that stays in use once the log is folded, boards included, beside what the same takes on the log. */
public final class Memory {
    private static final List<String> REGISTER = Told.TOPICS.stream().filter(it -> it.startsWith("member.")).toList();
    private static final List<String> REST = Told.TOPICS.stream().filter(it -> !it.startsWith("member.")).toList();

    private final Parts parts;
    private final SealedLog log;
    private double ofVersion;

    private Memory(Parts parts, SealedLog log) {
        this.parts = parts;
        this.log = log;
    }

    public static List<Comparison> run(Parts parts, SealedLog log, Settings settings) {
        var memory = new Memory(parts, log);
        List<Rounds> found = Rounds.inTurn(settings.rounds(), memory::ofMember, () -> memory.ofVersion,
                () -> memory.onTheLog(REGISTER), () -> memory.onTheLog(REST));
        return List.of(
                new Comparison("live heap of a member, with its share of the tree", "bytes", found.get(0),
                        "an event of the register on the log", found.get(2), "ours ≤ 1,024 bytes"),
                new Comparison("live heap of a retained version", "bytes", found.get(1),
                        "such an event on the log", found.get(3), "ours ≤ 250 bytes"));
    }

    private double ofMember() {
        try (StandingsReader standings = new StandingsReader(parts.brokers(), Told.TOPICS);
                LogReader register = new LogReader(parts.brokers(), REGISTER);
                LogReader rest = new LogReader(parts.brokers(), REST)) {
            long before = live();
            register.read(standings::take);
            long withMembers = live();
            long versions = rest.read(standings::take);
            standings.boards();
            ofVersion = (double) (live() - withMembers) / versions;
            return (double) (withMembers - before) / log.province().members();
        }
    }

    private double onTheLog(List<String> topics) {
        long[] bytes = {0};
        try (LogReader reader = new LogReader(parts.brokers(), topics)) {
            long read = reader.read(batch -> batch.forEach(record -> bytes[0] += record.serializedValueSize()));
            return (double) bytes[0] / read;
        }
    }

    private static long live() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
