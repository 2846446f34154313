package vn.bangvang.webapi.problem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class DroppedFailuresTests {
    @BeforeEach
    void inThisJvm() {
        DroppedFailures.areLoggedByWhatTheyAre();
    }

    @AfterEach
    void noMore() {
        Hooks.resetOnErrorDropped();
    }

    @Test
    void aCallersSecondMistakeIsNoError(CapturedOutput log) {
        Operators.onErrorDropped(new BadRequest("IF_MATCH_MALFORMED", "", "x"), Context.empty());
        Operators.onErrorDropped(Refusal.invalid("NO_SUCH_THING", "/thing", "x"), Context.empty());

        assertThat(log.getAll()).doesNotContain("ERROR", "IF_MATCH_MALFORMED\n", "\tat ");
    }

    @Test
    void whatBrokeHereIs(CapturedOutput log) {
        Operators.onErrorDropped(new IllegalStateException("broken"), Context.empty());

        assertThat(log.getAll()).contains("ERROR", "IllegalStateException: broken");
    }
}
