package vn.bangvang.quickstart;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.quickstart.running.ListenAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestTests {
    private static final Path HOME = Path.of("/checkout");

    @Test
    void withoutArgumentsTheSystemRunsOnTheUsualPortAndData() {
        assertThat(parse("")).isEqualTo(
                new Request.Run(ListenAddress.LOOPBACK, 8080, HOME.resolve(".bangvang"), false, OptionalLong.empty(),
                        false, false));
    }

    @Test
    void everyOptionIsHeard() {
        assertThat(parse("--port 9090 --bind 0.0.0.0 --data here --scenarios --province --seed 7 --reset"))
                .isEqualTo(new Request.Run(ListenAddress.of("0.0.0.0"), 9090,
                        Path.of("/called/here"), true, OptionalLong.of(7), false, true));
        assertThat(parse("--check")).isEqualTo(new Request.Check(OptionalInt.empty()));
        assertThat(parse("--check --port 9090")).isEqualTo(new Request.Check(OptionalInt.of(9090)));
        assertThat(parse("--check --gateway http://localhost:1"))
                .isEqualTo(new Request.CheckRunning(URI.create("http://localhost:1")));
        assertThat(parse("--port 1 --help")).isEqualTo(new Request.Help());
    }

    @Test
    void aSandboxNeverTouchesWhatIsKeptBesideIt() {
        assertThat(parse("--sandbox --data here")).isEqualTo(new Request.Run(ListenAddress.LOOPBACK, 8080,
                Path.of("/called/here/sandbox"), false, OptionalLong.empty(), true, false));
        assertThat(parse("--sandbox")).isEqualTo(new Request.Run(ListenAddress.LOOPBACK, 8080,
                HOME.resolve(".bangvang/sandbox"), false, OptionalLong.empty(), true, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--typo | Unknown argument --typo", "--port | --port needs a value",
            "--data --check | --data needs a value", "--port x | --port needs a number from 1 to 65535, not x",
            "--port 70000 | --port needs a number from 1 to 65535, not 70000",
            "--port 0 | --port needs a number from 1 to 65535, not 0", "--port 1 --port 2 | --port is given twice",
            "--gateway http://localhost:1 | --gateway needs --check",
            "--check --gateway localhost:8080 | --gateway needs an address such as http://localhost:8080, "
                    + "not localhost:8080",
            "--check --gateway ht!tp:// | --gateway needs an address such as http://localhost:8080, not ht!tp://",
            "--check --gateway http:// | --gateway needs an address such as http://localhost:8080, not http://",
            "--check --data here | --data does not go with --check",
            "--check --scenarios | --scenarios does not go with --check",
            "--check --sandbox | --sandbox does not go with --check",
            "--check --province | --province does not go with --check",
            "--check --gateway http://a --province | --province does not go with --gateway",
            "--check --gateway http://a --port 1 | --port does not go with --gateway",
            "--check --bind 0.0.0.0 | --bind does not go with --check",
            "--bind 300.1.1.1 | --bind needs an address of this machine: 300.1.1.1 is no address",
            "--seed 3 | --seed needs --province"})
    void whatMakesNoSenseIsRefusedWithAReason(String arguments, String reason) {
        assertThatThrownBy(() -> parse(arguments)).isInstanceOf(Request.NotUnderstood.class).hasMessage(reason);
    }

    private static Request parse(String arguments) {
        return Request.parse(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")), HOME, Path.of("/called"));
    }
}
