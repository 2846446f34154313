package vn.bangvang.feed;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class KeptFileTests {
    @TempDir
    private Path directory;

    private List<String> read() throws IOException {
        var read = new ArrayList<String>();
        file().read((DataInputStream in) -> read.add(in.readUTF()));
        return read;
    }

    private KeptFile file() {
        return new KeptFile(path());
    }

    private Path path() {
        return directory.resolve("deep/file.kept");
    }

    @Test
    void whatWasWrittenLastIsReadAndNobodyElseMayReadIt() throws IOException {
        assertThat(file().exists()).isFalse();
        file().write(out -> out.writeUTF("first"));
        file().write(out -> out.writeUTF("second"));
        assertThat(read()).containsExactly("second");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path()))).isEqualTo("rw-------");
    }

    @Test
    void whatCannotBeWrittenLeavesWhatThereWasAndNothingBeside() throws IOException {
        file().write(out -> out.writeUTF("first"));
        assertThatIOException().isThrownBy(() -> file().write(out -> {
            out.writeUTF("half");
            throw new IOException("no room");
        }));
        assertThat(read()).containsExactly("first");
        try (Stream<Path> files = Files.list(path().getParent())) {
            assertThat(files).containsExactly(path());
        }
    }

    @Test
    void aFileWithOneOtherByteOrWithoutItsEndIsNotReadAtAll() throws IOException {
        file().write(out -> out.writeUTF("some words"));
        byte[] whole = Files.readAllBytes(path());
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at]++;
            Files.write(path(), damaged);
            assertThatIOException().isThrownBy(this::read);
            Files.write(path(), Arrays.copyOf(whole, at));
            assertThatIOException().isThrownBy(this::read);
        }
    }
}
