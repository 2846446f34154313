package vn.bangvang.system.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import vn.bangvang.system.faults.Fault.Kind;

/** Which faults come in which order: the same for the same seed. */
final class Schedule {
    /** Below this a run is the short one. */
    static final int LONG_MINUTES = 10;
    private static final List<String> PARTS = List.of("member", "training", "evaluation", "standings-1", "standings-2",
            "gateway", "broker", "mongod-1", "mongod-2", "mongod-3");
    private static final int KILLS_OF_EACH = 4;
    private static final int KILLS_OF_TWO = 14;
    private static final int MORE_PAUSES = 4;

    private Schedule() {}

    static List<Fault> of(long seed, int minutes) {
        var random = new Random(seed);
        List<Fault> faults = minutes < LONG_MINUTES ? brief() : thorough(random);
        Collections.shuffle(faults, random);
        return faults;
    }

    private static List<Fault> brief() {
        return new ArrayList<>(List.of(Fault.of(Kind.KILL, "member", 0), Fault.of(Kind.KILL, "evaluation", 0),
                Fault.of(Kind.KILL, "standings-1", 0), Fault.of(Kind.KILL, "broker", 0),
                Fault.of(Kind.FAILOVER, "primary", 0), Fault.of(Kind.PAUSE, "evaluation", 3),
                Fault.of(Kind.PAUSE, "broker", 3), Fault.of(Kind.CUT, "member", 3), Fault.of(Kind.SLOW, "broker", 4),
                Fault.of(Kind.POISON, "log", 0)));
    }

    private static List<Fault> thorough(Random random) {
        var faults = new ArrayList<Fault>();
        for (String part : PARTS) {
            for (int i = 0; i < KILLS_OF_EACH; i++) {
                faults.add(Fault.of(Kind.KILL, part, 0));
            }
            faults.add(pause(part, random));
            faults.add(pause(part, random));
        }
        for (int i = 0; i < KILLS_OF_TWO; i++) {
            faults.add(Fault.of(Kind.KILL, two(random), 0));
        }
        for (int i = 0; i < MORE_PAUSES; i++) {
            faults.add(pause(any(random), random));
        }
        for (int i = 0; i < 3; i++) {
            faults.add(Fault.of(Kind.FAILOVER, "primary", 0));
        }
        faults.addAll(List.of(Fault.of(Kind.DOWN, "broker", 70), Fault.of(Kind.DOWN, "store", 70),
                Fault.of(Kind.CUT, "broker", 12), Fault.of(Kind.CUT, "primary", 15), Fault.of(Kind.CUT, "member", 6),
                Fault.of(Kind.CUT, "evaluation", 6), Fault.of(Kind.SLOW, "broker", 10),
                Fault.of(Kind.SLOW, "primary", 10), Fault.of(Kind.SLOW, "evaluation", 8),
                Fault.of(Kind.FULL_DISK, "broker", 10), Fault.of(Kind.FULL_DISK, "primary", 10),
                Fault.of(Kind.POISON, "log", 0),
                Fault.of(Kind.LOST_TAIL, "broker", 8)));
        return faults;
    }

    private static Fault pause(String part, Random random) {
        return Fault.of(Kind.PAUSE, part, 2 + random.nextInt(5));
    }

    /** What a power cut of one machine takes along. */
    private static String two(Random random) {
        int first = random.nextInt(PARTS.size());
        int second = (first + 1 + random.nextInt(PARTS.size() - 1)) % PARTS.size();
        return PARTS.get(first) + "+" + PARTS.get(second);
    }

    private static String any(Random random) {
        return PARTS.get(random.nextInt(PARTS.size()));
    }
}
