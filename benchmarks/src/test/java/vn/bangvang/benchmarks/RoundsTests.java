package vn.bangvang.benchmarks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RoundsTests {

    @Test
    void measurementsTakeTurnsAndOneRoundWarmsThemUp() {
        var calls = new AtomicInteger();

        List<Rounds> found = Rounds.warm(2, calls::incrementAndGet, calls::incrementAndGet);

        assertThat(found).containsExactly(new Rounds(List.of(3.0, 5.0)), new Rounds(List.of(4.0, 6.0)));
    }

    @Test
    void aRatioIsTakenRoundByRound() {
        var ours = new Rounds(List.of(10.0, 30.0, 20.0));
        var theirs = new Rounds(List.of(5.0, 10.0, 20.0));

        assertThat(ours.over(theirs)).isEqualTo(new Rounds(List.of(2.0, 3.0, 1.0)));
        assertThat(ours.over(theirs)).hasToString("2.00 (1.00 – 3.00)");
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetween() {
        assertThat(new Rounds(List.of(1.0, 4.0, 2.0, 9.0)).median()).isEqualTo(3.0);
    }

    @Test
    void sizesAndNamesAreToldApartAndWhatIsUnknownIsRefused() {
        Settings settings = Settings.of("rounds=2", "reads");

        assertThat(settings.rounds()).isEqualTo(2);
        assertThat(settings.events()).isEqualTo(1_000_000);
        assertThat(settings.wants("reads")).isTrue();
        assertThat(settings.wants("replay")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Settings.of("round=2"));
        assertThatIllegalArgumentException().isThrownBy(() -> Benchmarks.run(Settings.of("raeds")));
    }
}
