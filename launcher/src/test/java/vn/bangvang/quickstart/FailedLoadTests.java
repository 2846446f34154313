package vn.bangvang.quickstart;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailedLoadTests {

    @Test
    void aFailedLoadSaysWhyAndHowToGoOn() {
        assertThat(FailedLoad.because(new QuickstartException("members: 3 rows were refused"), Path.of("/data")))
                .hasMessageContaining("members: 3 rows were refused")
                .hasMessageContaining("kept in /data")
                .hasMessageContaining("Start the same command again")
                .hasMessageContaining("/data/logs");
    }
}
