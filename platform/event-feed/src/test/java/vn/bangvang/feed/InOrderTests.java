package vn.bangvang.feed;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InOrderTests {

    @Test
    void whatIsDoneOnSeveralThreadsComesBackInItsOrder() {
        List<Integer> batch = IntStream.range(0, 10_000).boxed().toList();

        List<String> done = InOrder.map(batch, each -> Integer.toString(each));

        assertThat(done).isEqualTo(batch.stream().map(each -> Integer.toString(each)).toList());
    }

    @Test
    void aFewAreDoneWhereTheyCame() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        InOrder.map(IntStream.range(0, 99).boxed().toList(), each -> threads.add(Thread.currentThread()));

        assertThat(threads).containsExactly(Thread.currentThread());
    }
}
