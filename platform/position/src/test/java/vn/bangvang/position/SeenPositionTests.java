package vn.bangvang.position;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.bangvang.position.SeenPosition.Aggregate;
import vn.bangvang.position.SeenPosition.Partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeenPositionTests {
    private static final SeenPosition WRITTEN = SeenPosition.ofVersion("member.member.v1", "m-1", 7);
    private static final SeenPosition SHOWN = SeenPosition.ofOffsets(
            Map.of(Partition.of("member.member.v1", 0), 1_000_000_000_000L, Partition.of("member.member.v1", 2), 5L,
                    Partition.of("evaluation.rating.v1", 0), 128L));

    @Test
    void saysTheSameAfterAJourneyAsAWord() {
        SeenPosition both = WRITTEN.and(SHOWN);

        assertThat(PositionForm.read(PositionForm.write(both))).isEqualTo(both);
        assertThat(PositionForm.read(PositionForm.write(SeenPosition.NOTHING))).isEqualTo(SeenPosition.NOTHING);
    }

    @Test
    void isAWordThatFitsIntoAHeaderWhateverWasWrittenAndShown() {
        SeenPosition much = IntStream.range(0, 1_000)
                .mapToObj(i -> SeenPosition.ofVersion("member.member.v1", "m-" + i, 1_000))
                .reduce(SeenPosition.NOTHING, SeenPosition::and)
                .and(aCountry());

        assertThat(much.versions()).hasSize(32).containsKey(Aggregate.of("member.member.v1", "m-999"));
        assertThat(PositionForm.write(much)).matches("[A-Za-z0-9_-]{1,5000}");
        assertThat(PositionForm.read(PositionForm.write(much))).isEqualTo(much);
        assertThat(PositionForm.write(WRITTEN)).hasSizeLessThan(32);
    }

    @Test
    void ofTwoTheNewerCounts() {
        SeenPosition later = SeenPosition.ofVersion("member.member.v1", "m-1", 8);

        assertThat(later.and(WRITTEN)).isEqualTo(later);
        assertThat(SHOWN.and(SeenPosition.ofOffsets(Map.of(Partition.of("evaluation.rating.v1", 0), 1L))))
                .isEqualTo(SHOWN);
    }

    @Test
    void whatOffsetsSayVersionsNeedNot() {
        int members = SeenPosition.hashOfTopic("member.member.v1");

        assertThat(WRITTEN.and(SHOWN).withoutVersionsOn(topic -> topic == members)).isEqualTo(SHOWN);
        assertThat(WRITTEN.withoutVersionsOn(topic -> topic != members)).isEqualTo(WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "hello world", "AQAAAAAA", "????"})
    void whatWasNeverSaidIsNoPosition(String word) {
        assertThatThrownBy(() -> PositionForm.read(word)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWordThatWasCutOrChangedIsNoPosition() {
        String word = PositionForm.write(WRITTEN);
        for (int at = 0; at < word.length(); at++) {
            String changed = word.substring(0, at) + (word.charAt(at) == 'A' ? 'B' : 'A') + word.substring(at + 1);
            String cut = word.substring(0, at);
            assertThatThrownBy(() -> PositionForm.read(cut)).isInstanceOf(IllegalArgumentException.class);
            if (at < word.length() - 1) {
                assertThatThrownBy(() -> PositionForm.read(changed)).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThatThrownBy(() -> PositionForm.read("A".repeat(5_001))).isInstanceOf(IllegalArgumentException.class);
    }

    /** One partition for each of 34 provinces, on thirteen topics. */
    private static SeenPosition aCountry() {
        var offsets = new TreeMap<Partition, Long>();
        IntStream.range(0, 13 * 34)
                .forEach(i -> offsets.put(Partition.of("topic-" + i / 34, i % 34), 10_000_000L + i));
        return SeenPosition.ofOffsets(offsets);
    }
}
