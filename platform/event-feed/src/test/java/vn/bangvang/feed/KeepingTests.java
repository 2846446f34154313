package vn.bangvang.feed;

import java.io.DataInput;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class KeepingTests {
    private static final FeedListener OTHER = batch -> {};
    private static final Keepable KEEPABLE = new Keepable() {
        @Override
        public void on(List<Delivery> batch) {}

        @Override
        public String fingerprint() {
            return "";
        }

        @Override
        public Kept kept() {
            return out -> {};
        }

        @Override
        public Runnable restored(DataInput in) {
            return () -> {};
        }
    };

    @Test
    void whoIsToBeKeptListensAlone() {
        assertThatIllegalStateException().isThrownBy(() -> keeping("kept", List.of(OTHER, KEEPABLE)))
                .withMessageContaining("bangvang.feed.kept-in");
        assertThatIllegalStateException().isThrownBy(() -> keeping("kept", List.of(KEEPABLE, OTHER)));

        assertThat(keeping("kept", List.of(OTHER, OTHER)).written()).isZero();
        assertThat(keeping("kept", List.of(KEEPABLE)).written()).isZero();
        assertThat(keeping("", List.of(KEEPABLE, OTHER)).written()).isZero();
    }

    private static Keeping keeping(String keptIn, List<FeedListener> listeners) {
        var ends = new LogEnds(() -> {
            throw new IllegalStateException("no broker here");
        }, List.of("topic"));
        var status = new FeedStatus(ends);
        return new EventFeedConfiguration().keeping(listeners,
                new FeedSettings(List.of("topic"), List.of(), Map.of(), 1, keptIn, Duration.ofMinutes(1)), status,
                new ReadSoFar(List.of("topic"), status), ends);
    }
}
