package vn.bangvang.standings.live;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import vn.bangvang.feed.Position;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLetterBookTests {
    private final DeadLetterBook book = new DeadLetterBook();

    private boolean add(int partition, long offset) {
        return book
                .add(DeadLetter.at(new Position("topic", partition, offset), Instant.EPOCH, "NOT_JSON", "", null,
                        null));
    }

    @Test
    void theListIsBoundedAndTheCountIsNot() {
        for (int offset = 0; offset < DeadLetterBook.LISTED + 7; offset++) {
            add(0, offset);
        }
        assertThat(book.listing().count()).isEqualTo(DeadLetterBook.LISTED + 7);
        assertThat(book.listing().items()).hasSize(DeadLetterBook.LISTED);
        assertThat(book.listing().items().getFirst().offset()).isEqualTo(DeadLetterBook.LISTED + 6);
    }

    @Test
    void aRecordDeliveredTwiceIsCountedOnce() {
        assertThat(add(0, 5)).isTrue();
        assertThat(add(1, 5)).isTrue();
        assertThat(add(0, 5)).isFalse();
        assertThat(book.listing().count()).isEqualTo(2);
    }
}
