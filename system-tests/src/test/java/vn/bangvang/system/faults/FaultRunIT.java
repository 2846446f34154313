package vn.bangvang.system.faults;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

import vn.bangvang.quickstart.Progress;
import vn.bangvang.system.faults.check.Checks;
import vn.bangvang.system.faults.check.Finding;
import vn.bangvang.system.faults.check.Finding.Verdict;
import vn.bangvang.system.faults.check.Landing;
import vn.bangvang.system.faults.check.Recovery;
import vn.bangvang.system.faults.parts.Parts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that was accepted is lost, whatever dies meanwhile. {@code -Pfaults} is the long form;
 * {@code -Dfaults.only=LOST_TAIL,FULL_DISK} leaves these kinds of it.
 */
@Tag("long")
@Isolated
@Timeout(value = 1, unit = TimeUnit.HOURS)
class FaultRunIT {
    private static final int MINUTES = Integer.getInteger("faults.minutes", 1);
    private static final long SEED = Long.getLong("faults.seed", Long.getLong("seed", System.nanoTime()));
    private static final String ONLY = System.getProperty("faults.only", "");

    @Test
    void whatWasAcceptedIsStoredToldAndCountedAndNothingElseIs() throws Exception {
        assertThat(Stream.of(System.getenv("PATH").split(File.pathSeparator)))
                .as("three mongod need one on the PATH")
                .anyMatch(each -> Files.isExecutable(Path.of(each, "mongod")));
        var progress = new Progress(System.out, Instant.now());
        progress.say("Faults for %d minutes, seed %d (repeat with -Dfaults.seed=%2$d)", MINUTES, SEED);
        Path home = Path.of(System.getProperty("bangvang.home", "..")).toAbsolutePath().normalize();
        Path directory = home.resolve("system-tests/target/faults-" + ProcessHandle.current().pid());
        FaultRun.Result result;
        try (Parts parts = Parts.start(home, directory)) {
            progress.say("everything serves; logs and ledger are in %s", directory);
            result = new FaultRun(parts, directory.resolve("ledger.jsonl"), progress)
                    .of(faults(), SEED, Duration.ofMinutes(MINUTES));
        }
        List<Finding> faults = result.faults().stream().map(Landing::finding).toList();
        progress.print(Finding.table(faults));
        progress.print(Recovery.table(result.faults()));
        Finding landed = Checks.landed(result.faults());
        progress.print(Finding.table(List.of(landed)));
        progress.print(Finding.table(result.checks()));
        long kills = landed(result, Fault.Kind.KILL);
        long pauses = landed(result, Fault.Kind.PAUSE);
        progress.say("%d of %d faults were reached; %d kills and %d pauses landed", faults.size(), faults().size(),
                kills, pauses);
        assertThat(faults).extracting(Finding::verdict).doesNotContain(Verdict.FAIL);
        assertThat(faults).as("faults that were reached in time").hasSizeGreaterThan(faults().size() / 2);
        assertThat(landed.verdict()).as(landed.detail()).isEqualTo(Verdict.PASS);
        assertThat(result.checks()).allMatch(each -> each.verdict() == Verdict.PASS);
    }

    /** How many parts it hit: what is killed together counts each. */
    private static long landed(FaultRun.Result result, Fault.Kind kind) {
        List<Fault> planned = faults();
        return IntStream.range(0, result.faults().size())
                .filter(i -> result.faults().get(i).landed() && planned.get(i).kind() == kind)
                .mapToLong(i -> planned.get(i).targets().size())
                .sum();
    }

    private static List<Fault> faults() {
        return Schedule.of(SEED, MINUTES)
                .stream()
                .filter(each -> ONLY.isEmpty() || List.of(ONLY.split(",")).contains(each.kind().name()))
                .toList();
    }
}
