package vn.bangvang.benchmarks;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Every benchmark runs and what it compares does the same; how fast, a busy machine may not say. */
class BenchmarksIT {

    @Test
    void everyBenchmarkMeasuresOursAndItsPeer() throws IOException {
        Settings small = Settings.of("events=20000", "rounds=1", "seconds=1", "readers=40", "rate=20");
        FileSystemUtils.deleteRecursively(small.directory());
        List<Comparison> all = Benchmarks.run(small);

        assertThat(all).hasSizeGreaterThanOrEqualTo(15);
        assertThat(all).allSatisfy(comparison -> {
            assertThat(comparison.ours().least()).isPositive();
            assertThat(comparison.theirs().least()).isPositive();
        });
    }
}
