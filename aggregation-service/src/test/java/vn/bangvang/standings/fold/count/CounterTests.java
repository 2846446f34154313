package vn.bangvang.standings.fold.count;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.Row;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of counters and the board fit together. */
class CounterTests {

    @Test
    void everyNameOfACounterIsAPlaceOnTheBoard() {
        var places = new ArrayList<String>();
        collect("", Row.class, places);
        assertThat(Counter.names()).isSubsetOf(places).contains("members.headcount", "documents.year", "prizes");
    }

    private static void collect(String prefix, Class<?> part, List<String> places) {
        for (RecordComponent component : part.getRecordComponents()) {
            String name = prefix + component.getName();
            if (component.getType() == long.class || component.getType() == SortedMap.class) {
                places.add(name);
            } else if (component.getType().isRecord()) {
                collect(name + ".", component.getType(), places);
            }
        }
    }

    @Test
    void onlyWhatIsCountedForTheSubtreeRollsUp() {
        assertThat(List.of(Counter.HEADCOUNT, Counter.TRAINED, Counter.PRIZES)).allMatch(Counter::rollsUp);
        assertThat(List.of(Counter.DOCUMENTS, Counter.CHILDREN, Counter.ISSUED_TO_MEMBERS)).noneMatch(Counter::rollsUp);
    }

    @Test
    void aKeyedCounterIsTheSumOfItsKeysAndForgetsWhatIsTakenBack() {
        var counters = new Counters();
        counters.add(Counter.PRIZES, "FIRST", 2);
        counters.add(Counter.PRIZES, "THIRD", 1);
        assertThat(counters.get(Counter.PRIZES)).isEqualTo(3);
        assertThat(counters.get(Counter.PRIZES, "FIRST")).isEqualTo(2);
        counters.add(Counter.PRIZES, "FIRST", -2);
        assertThat(counters.sorted(Counter.PRIZES)).containsOnlyKeys("THIRD");
        assertThat(counters.distinct(Counter.PRIZES)).isEqualTo(1);
        assertThat(counters.get(Counter.PRIZES, "FIRST")).isZero();
    }

    @Test
    void aPlainCounterAddsUp() {
        var counters = new Counters();
        counters.add(Counter.HEADCOUNT, "", 5);
        counters.add(Counter.HEADCOUNT, "", -2);
        assertThat(counters.get(Counter.HEADCOUNT)).isEqualTo(3);
        assertThat(counters.get(Counter.OFFICIAL)).isZero();
    }
}
