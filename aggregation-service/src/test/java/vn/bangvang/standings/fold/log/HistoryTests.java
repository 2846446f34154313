package vn.bangvang.standings.fold.log;

import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Prize;

import static org.assertj.core.api.Assertions.assertThat;

/** Versions of one subject, however they come. */
class HistoryTests {
    private static final Prize PRIZE = new Prize("p", "o", "FIRST", 2021, false);

    private final History history = new History();

    private static Event version(long version, int second, String id) {
        return new Event(id, "P", "p", version, null, null, Instant.ofEpochSecond(second), PRIZE);
    }

    @Test
    void theNewestIsTheHighestVersionNotTheLastThatCame() {
        assertThat(history.add(version(2, 5, "b"))).isTrue();
        assertThat(history.add(version(1, 9, "a"))).isTrue();
        assertThat(history.add(version(3, 1, "c"))).isTrue();
        assertThat(history.versions()).extracting(Event::version).containsExactly(3L, 2L, 1L);
        assertThat(history.newest().id()).isEqualTo("c");
        assertThat(history.newest(event -> event.version() < 3)).extracting(Event::id).isEqualTo("b");
        assertThat(history.newest(event -> false)).isNull();
    }

    @Test
    void ofOneVersionTheEarlierRecordedIsKeptInWhateverOrderTheyCome() {
        history.add(version(1, 5, "late"));
        assertThat(history.add(version(1, 5, "late"))).isFalse();
        assertThat(history.add(version(1, 6, "later"))).isFalse();
        assertThat(history.add(version(1, 4, "early"))).isTrue();
        assertThat(history.size()).isEqualTo(1);
        assertThat(history.newest().id()).isEqualTo("early");
    }

    @Test
    void atTheSameInstantTheLowerRevisionAndThenTheLowerIdIsKept() {
        Event open = new Event("z", "P", "p", 1, null, 1, Instant.EPOCH, PRIZE);
        Event closed = new Event("a", "P", "p", 1, null, 2, Instant.EPOCH, PRIZE);
        assertThat(open.isToBePreferredTo(closed)).isTrue();
        assertThat(closed.isToBePreferredTo(open)).isFalse();
        assertThat(version(1, 1, "a").isToBePreferredTo(version(1, 1, "b"))).isTrue();
        assertThat(version(1, 1, "b").isToBePreferredTo(version(1, 1, "a"))).isFalse();
        assertThat(open.isToBePreferredTo(open)).isFalse();
    }

    @Test
    void whatIsMissingBelowTheNewestIsCounted() {
        history.add(version(1, 1, "a"));
        assertThat(history.missing()).isZero();
        assertThat(history.firstMissing()).isEqualTo(2);
        history.add(version(5, 5, "e"));
        history.add(version(2, 2, "b"));
        assertThat(history.missing()).isEqualTo(2);
        assertThat(history.firstMissing()).isEqualTo(3);
    }

    @Test
    void whoseOnlySeenVersionItIs() {
        Event first = version(1, 1, "a");
        Event second = version(2, 2, "b");
        history.add(first);
        history.add(second);
        assertThat(history.isTheOnlySeen(second, event -> event.version() == 2)).isTrue();
        assertThat(history.isTheOnlySeen(second, event -> true)).isFalse();
        assertThat(history.isTheOnlySeen(second, event -> event.version() == 1)).isFalse();
    }

    @Test
    void everyWayInWhichAVersionWasToldIsRememberedOnce() {
        history.add(version(1, 5, "kept"));
        history.add(version(1, 5, "again"));
        assertThat(Stream.of(history).<Event>mapMulti(History::told)).extracting(Event::id).containsExactly("again");
        history.add(version(1, 7, "later"));
        history.add(version(1, 7, "later again"));
        history.add(version(2, 9, "second"));
        assertThat(Stream.of(history).<Event>mapMulti(History::told)).extracting(Event::id)
                .containsExactlyInAnyOrder("again", "later", "second");
    }
}
