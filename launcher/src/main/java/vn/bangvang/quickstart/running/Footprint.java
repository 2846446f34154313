package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this JVM and its children use.
 *
 * @param residentMegabytes in memory now; 0 where that cannot be told
 * @param processorTime since their start
 */
public record Footprint(long residentMegabytes, Duration processorTime) {

    public static Footprint now() {
        List<ProcessHandle> processes = Stream
                .concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                .toList();
        return new Footprint(processes.stream().mapToLong(Footprint::residentKilobytes).sum() / 1024,
                processorTime(processes));
    }

    private static Duration processorTime(List<ProcessHandle> processes) {
        return processes.stream()
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO,
                        Duration::plus);
    }

    private static long residentKilobytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
