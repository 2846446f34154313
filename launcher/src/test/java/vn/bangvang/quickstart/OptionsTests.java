package vn.bangvang.quickstart;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTests {

    @Test
    void without_arguments_the_system_runs_on_the_usual_port() {
        var options = Options.parse(List.of());
        assertThat(options.check()).isFalse();
        assertThat(options.portOr(8080)).isEqualTo(8080);
        assertThat(options.data()).isNull();
    }

    @Test
    void every_option_is_heard() {
        var options = Options.parse(List.of("--port", "9090", "--data", "here", "--province", "--seed", "7", "--check",
                "--gateway", "http://localhost:1"));
        assertThat(options.portOr(8080)).isEqualTo(9090);
        assertThat(options.data()).hasFileName("here");
        assertThat(options.province()).isTrue();
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.check()).isTrue();
        assertThat(options.gateway()).isEqualTo(URI.create("http://localhost:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "--port", "--port x", "--data --check", "--gateway http://localhost:1"})
    void what_makes_no_sense_is_refused(String arguments) {
        assertThatThrownBy(() -> Options.parse(List.of(arguments.split(" "))))
                .isInstanceOf(Options.NotUnderstood.class);
    }
}
