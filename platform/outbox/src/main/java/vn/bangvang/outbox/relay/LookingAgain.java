package vn.bangvang.outbox.relay;

import java.time.Duration;

import org.springframework.context.SmartLifecycle;

/** Looks at something at start and every so often, on a thread of its own. */
abstract class LookingAgain implements SmartLifecycle {
    private final String name;
    private final Duration every;
    private final Duration tryAgain;
    private volatile Thread thread = new Thread();

    /** @param tryAgain how long after a look that was not possible */
    LookingAgain(String name, Duration every, Duration tryAgain) {
        this.name = name;
        this.every = every;
        this.tryAgain = tryAgain;
    }

    /** @return false when that was not possible */
    abstract boolean look() throws InterruptedException;

    @Override
    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::lookAgainAndAgain);
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void lookAgainAndAgain() {
        try {
            while (true) {
                Thread.sleep(look() ? every : tryAgain);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
