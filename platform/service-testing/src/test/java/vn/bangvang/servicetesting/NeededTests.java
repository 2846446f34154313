package vn.bangvang.servicetesting;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NeededTests {
    @Test
    void whatIsMissingSkipsATestUnlessItIsDemanded() {
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> Needed.check(false, "There is no star", false, "SKY=clear"))
                .withMessage("There is no star");
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> Needed.check(false, "There is no star", true, "SKY=clear"))
                .withMessage("There is no star, and SKY=clear demands that this is tried");
        assertThatCode(() -> Needed.check(true, "There is no star", true, "SKY=clear")).doesNotThrowAnyException();
    }

    @Test
    void aProgramIsFoundOnThePath() {
        assertThat(Needed.onThePath("no-such-program", "bash")).hasValueSatisfying(
                found -> assertThat(found).isExecutable().hasFileName("bash"));
        assertThat(Needed.onThePath("no-such-program")).isEmpty();
    }
}
