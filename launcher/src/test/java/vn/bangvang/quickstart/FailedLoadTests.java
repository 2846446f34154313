package vn.bangvang.quickstart;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailedLoadTests {

    @Test
    void aFailedLoadSaysWhyAndHowToGoOn() {
        assertThat(FailedLoad.because(new QuickstartException("members: 3 rows were refused"), Path.of("/data")))
                .contains("members: 3 rows were refused", "kept in /data", "The system runs on",
                        "Start the same command again", "/data/logs", "with --reset it begins anew");
    }
}
