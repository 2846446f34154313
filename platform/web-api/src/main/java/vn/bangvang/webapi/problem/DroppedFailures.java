package vn.bangvang.webapi.problem;

import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Hooks;

import vn.bangvang.refusal.Refusal;

/**
 * Failures that nobody can be told any more, such as the second of two wrong arguments. A caller's mistakes are no
 * errors here: else anybody could fill the log.
 */
final class DroppedFailures implements Consumer<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(DroppedFailures.class);

    static void areLoggedByWhatTheyAre() {
        Hooks.resetOnErrorDropped();
        Hooks.onErrorDropped(new DroppedFailures());
    }

    @Override
    public void accept(Throwable dropped) {
        if (dropped instanceof Refusal || !Failure.of(dropped).unexpected()) {
            LOG.debug("Came too late to be told: {}", dropped.toString());
        } else {
            LOG.error("Came too late to be told", dropped);
        }
    }
}
