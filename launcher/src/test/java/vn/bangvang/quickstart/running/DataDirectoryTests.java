package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.identity.IdentityProvider;
import vn.bangvang.quickstart.scenario.FinishedLoads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataDirectoryTests {
    @TempDir
    Path directory;

    @Test
    void aResetRemovesWhatAStartRecordedAndNothingElse() throws IOException {
        Files.createDirectories(directory.resolve("identity"));
        Files.writeString(directory.resolve("identity").resolve(IdentityProvider.PASSWORD_FILE), "x");
        Files.createDirectories(directory.resolve("store/mongod"));
        Path containers = Files.createDirectories(directory.resolve("containers"));
        Path own = Files.writeString(directory.resolve("year-2021.xlsx"), "mine");
        FinishedLoads.in(directory).remember("year-2021", "P");
        FinishedLoads.in(directory).remember("province-2021", "X");
        FinishedLoads.in(directory).remember("province-of-2025", "Y");

        DataDirectory.takeEmptied(directory).close();

        assertThat(directory.resolve("store")).doesNotExist();
        assertThat(directory.resolve("identity")).doesNotExist();
        assertThat(FinishedLoads.in(directory).of("year-2021")).isEmpty();
        assertThat(FinishedLoads.in(directory).of("province-2021")).isEmpty();
        assertThat(FinishedLoads.in(directory).of("province-of-2025")).isEmpty();
        assertThat(containers).exists();
        assertThat(own).exists();
    }

    @Test
    void aDirectoryThatNoStartEverUsedIsLeftAlone() throws IOException {
        Path store = Files.createDirectories(directory.resolve("store"));
        Files.createFile(directory.resolve("lock"));

        assertThatExceptionOfType(QuickstartException.class).isThrownBy(() -> DataDirectory.takeEmptied(directory))
                .withMessageContaining("never used by a quickstart");

        assertThat(store).exists();
    }

    @Test
    void whatWasLoadedIsKnownToTheNextStart() {
        FinishedLoads.in(directory).remember("year-2021", "P");

        assertThat(FinishedLoads.in(directory).of("year-2021")).contains("P");
        assertThat(FinishedLoads.in(directory).of("year-2022")).isEmpty();
        assertThat(FinishedLoads.unknown().of("year-2021")).isEmpty();
    }
}
