package vn.bangvang.feed;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Does the same with each of a batch, in its order: with many on all processors at once, as while a log is read. */
public final class InOrder {
    /** Below that a thread that has to be woken costs more than it saves. */
    private static final int FEW = 100;

    private InOrder() {}

    /** @param work that may be done on several threads at once */
    public static <T, R> List<R> map(List<T> batch, Function<? super T, ? extends R> work) {
        Stream<T> each = batch.size() < FEW ? batch.stream() : batch.parallelStream();
        return each.<R>map(work).toList();
    }
}
