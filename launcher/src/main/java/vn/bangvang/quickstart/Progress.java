package vn.bangvang.quickstart;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What the person at the keyboard sees, and where the time went. Times count from the start of the command. */
public final class Progress {
    private final PrintStream out;
    private final Instant started;
    private final List<Step> steps = new ArrayList<>();

    /** One named stretch of time. */
    public record Step(String name, Duration from, Duration took) {}

    public Progress(PrintStream out, Instant started) {
        this.out = out;
        this.started = started;
    }

    /** One line, with the time. */
    public synchronized void say(String format, Object... values) {
        out.printf("%6.1f s  %s%n", seconds(elapsed()), values.length == 0 ? format : format.formatted(values));
        out.flush();
    }

    /** One line as it is. */
    public synchronized void print(String line) {
        out.println(line);
        out.flush();
    }

    /** Does the work and remembers how long it took. */
    public <T> T timed(String name, Callable<T> work) {
        Duration from = elapsed();
        try {
            T result = work.call();
            synchronized (this) {
                steps.add(new Step(name, from, elapsed().minus(from)));
            }
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new QuickstartException(name + ": " + e.getMessage(), e);
        }
    }

    /** As {@link #timed(String, Callable)}, for work without a result. */
    public void timed(String name, Runnable work) {
        timed(name, () -> {
            work.run();
            return true;
        });
    }

    public synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    public Duration elapsed() {
        return Duration.between(started, Instant.now());
    }

    public static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
