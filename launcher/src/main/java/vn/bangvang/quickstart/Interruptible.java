package vn.bangvang.quickstart;

import java.time.Duration;

/** Something that is waited for; being interrupted meanwhile ends the command. */
public interface Interruptible<T, E extends Exception> {

    T await() throws InterruptedException, E;

    static void pause(Duration duration) {
        until(() -> {
            Thread.sleep(duration);
            return true;
        });
    }

    /** Waits for the result. */
    static <T, E extends Exception> T until(Interruptible<T, E> waiting) throws E {
        try {
            return waiting.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuickstartException("Interrupted", e);
        }
    }
}
