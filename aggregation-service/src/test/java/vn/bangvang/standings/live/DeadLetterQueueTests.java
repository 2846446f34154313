package vn.bangvang.standings.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import vn.bangvang.feed.Position;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLetterQueueTests {
    private final List<Long> asked = new ArrayList<>();
    private final Sinks.Empty<Void> storeIsBack = Sinks.empty();

    private static DeadLetter letter(long offset) {
        return DeadLetter.at(new Position("topic", 0, offset), Instant.EPOCH, "NOT_JSON", "", null, null);
    }

    @Test
    void aStoreThatIsAwayIsAskedForOneLetterAndOnlySoManyWait() {
        var keeping = new DeadLetterQueue(letter -> {
            asked.add(letter.offset());
            return letter.offset() == 0 ? storeIsBack.asMono() : Mono.empty();
        });
        LongStream.range(0, DeadLetterQueue.WAITING * 3L).forEach(offset -> keeping.keep(letter(offset)));
        assertThat(asked).containsExactly(0L);
        storeIsBack.tryEmitEmpty();
        assertThat(asked).hasSizeBetween(DeadLetterQueue.WAITING, DeadLetterQueue.WAITING + 2).isSorted();
        keeping.keep(letter(9_999));
        assertThat(asked).endsWith(9_999L);
    }
}
