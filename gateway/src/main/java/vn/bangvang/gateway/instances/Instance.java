package vn.bangvang.gateway.instances;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * One instance of a part, and what is known of it. Two failures one after the other, of questions or of requests, take
 * it out. It is let in again when it answers the question and has failed at nothing for a while.
 */
final class Instance {
    private static final Logger LOG = LoggerFactory.getLogger(Instance.class);
    private static final int FAILURES = 2;

    /** In the order in which they are asked. */
    enum State {
        READY,
        /** It has not been heard of yet: rather asked than nobody, and not as long as there are others. */
        UNKNOWN,
        /** It answers and says that it is not. */
        NOT_READY,
        /** It does not answer. */
        OUT
    }

    private final Sinks.Many<State> goingOut = Sinks.many().multicast().directBestEffort();
    private final InetSocketAddress address;
    private final Duration sitsOut;
    private final LongSupplier nanos;
    private State state = State.UNKNOWN;
    private int failures;
    private long lastFailure;

    /** @param sitsOut for how long it must not have failed before it is let in again */
    Instance(InetSocketAddress address, Duration sitsOut, LongSupplier nanos) {
        this.address = address;
        this.sitsOut = sitsOut;
        this.nanos = nanos;
    }

    InetSocketAddress address() {
        return address;
    }

    synchronized State state() {
        return state;
    }

    /** It has answered a request, whatever it said. */
    synchronized void answered() {
        failures = 0;
    }

    /** It has answered the question whether it is ready. */
    synchronized void said(boolean ready) {
        failures = 0;
        if (state != State.OUT || nanos.getAsLong() - lastFailure >= sitsOut.toNanos()) {
            become(ready ? State.READY : State.NOT_READY);
        }
    }

    /** It has not answered in time, or broken off. */
    void failed() {
        fail(1);
    }

    /** Nobody listens there. */
    void refused() {
        fail(FAILURES);
    }

    /** Tells each time that it is taken out, from now on. */
    Flux<State> goesOut() {
        return goingOut.asFlux();
    }

    private void fail(int weight) {
        boolean out;
        synchronized (this) {
            failures = Math.min(FAILURES, failures + weight);
            lastFailure = nanos.getAsLong();
            out = failures == FAILURES && state != State.OUT;
            if (out) {
                become(State.OUT);
            }
        }
        if (out) {
            goingOut.tryEmitNext(State.OUT);
        }
    }

    private void become(State next) {
        if (state != next) {
            LOG.atLevel(next == State.READY ? Level.INFO : Level.WARN)
                    .log("The instance at {} was {} and is {}", address, state, next);
            state = next;
        }
    }

    @Override
    public String toString() {
        return address + " " + state();
    }
}
