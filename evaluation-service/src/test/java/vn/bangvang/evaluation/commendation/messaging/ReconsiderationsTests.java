package vn.bangvang.evaluation.commendation.messaging;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.commendation.messaging.Reconsiderations.Waiting;
import vn.bangvang.evaluation.commendation.messaging.Reconsiderations.Year;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Origin;

import static org.assertj.core.api.Assertions.assertThat;

class ReconsiderationsTests {
    private static final Year A = new Year(Subject.member("a"), 2021);
    private static final Year B = new Year(Subject.member("b"), 2021);
    private static final Year C = new Year(Subject.organisation("a"), 2021);

    @Test
    void eachYearWaitsOnceBecauseOfWhatWasHeardLast() {
        Reconsiderations waiting = new Reconsiderations(10);
        waiting.add(A, Origin.reactionTo("first", null, null));
        waiting.add(B, Origin.reactionTo("second", null, null));
        waiting.add(A, Origin.reactionTo("third", null, null));

        assertThat(waiting.next()).contains(new Waiting(A, Origin.reactionTo("third", null, null)));
        assertThat(waiting.next()).contains(new Waiting(B, Origin.reactionTo("second", null, null)));
        assertThat(waiting.next()).isEmpty();
        assertThat(waiting.everything()).isFalse();
    }

    @Test
    void whatIsTooMuchIsRememberedAsEverythingOnce() {
        Reconsiderations waiting = new Reconsiderations(2);
        waiting.add(A, Origin.reactionTo("first", null, null));
        waiting.add(B, Origin.reactionTo("second", null, null));
        waiting.add(C, Origin.reactionTo("third", null, null));

        assertThat(waiting.everything()).isTrue();
        assertThat(waiting.everything()).isFalse();
        assertThat(waiting.next()).contains(new Waiting(C, Origin.reactionTo("third", null, null)));
        assertThat(waiting.next()).isEmpty();
    }

    @Test
    void whatFailedKeepsNothingWaitingAndWaitsAgainWhenAskedFor() {
        Reconsiderations waiting = new Reconsiderations(10);
        waiting.add(A, Origin.reactionTo("first", null, null));
        waiting.add(B, Origin.reactionTo("second", null, null));
        Waiting a = waiting.next().orElseThrow();

        assertThat(waiting.failed(a)).isTrue();
        assertThat(waiting.failed(a)).isFalse();
        assertThat(waiting.failing()).isEqualTo(1);
        assertThat(waiting.next()).get().extracting(Waiting::look).isEqualTo(B);
        assertThat(waiting.next()).isEmpty();

        waiting.again();
        assertThat(waiting.next()).contains(a);
        assertThat(waiting.failing()).isEqualTo(1);
        waiting.done(a);
        assertThat(waiting.failing()).isZero();
    }
}
