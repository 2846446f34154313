package vn.bangvang.quickstart.api;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.QuickstartException;

/** The same work for many things, a few at a time. */
public final class Parallel {
    private static final int AT_ONCE = 8;

    private Parallel() {}

    /** Returns when all is done; the first failure, in the order of the things, is thrown. */
    public static <T> void each(List<T> things, Consumer<T> work) {
        var gate = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> started = things.stream().map(thing -> threads.submit(() -> {
                gate.acquireUninterruptibly();
                try {
                    work.accept(thing);
                } finally {
                    gate.release();
                }
            })).toList();
            started.forEach(Parallel::await);
        }
    }

    private static void await(Future<?> work) {
        try {
            Interruptible.until(work::get);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new QuickstartException(String.valueOf(e.getCause()), e);
        }
    }
}
