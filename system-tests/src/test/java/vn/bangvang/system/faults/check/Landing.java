package vn.bangvang.system.faults.check;

import java.time.Duration;
import java.util.Optional;

/**
 * One fault as it was inflicted.
 *
 * @param fault what was done to which part
 * @param landed whether the part was seen to suffer it
 * @param evidence how that was seen
 * @param tried requests that were sent or waiting meanwhile
 * @param recovered how long the part took to serve again once it was left alone; empty when it did not
 */
public record Landing(String fault, boolean landed, String evidence, long tried, Optional<Duration> recovered) {
    /** Who is not the administrator of the machine cannot have a disk fill up. */
    public static final String NO_SMALL_DISK = "this user cannot mount a small disk";

    /** Whether it says nothing, for it did not land or nobody was there to notice. */
    boolean missed() {
        return !landed || tried == 0;
    }

    /** Whether it is known why it missed, and nobody could do better here. */
    boolean isExcused() {
        return evidence.equals(NO_SMALL_DISK);
    }

    /** A fault that did not land, or that nobody was there to notice, has tried nothing. */
    public Finding finding() {
        String told = "%s, %d requests meanwhile, %s".formatted(evidence, tried,
                recovered.map(it -> "serves again after %.1f s".formatted(it.toMillis() / 1000.0))
                        .orElse("does not serve again"));
        if (missed()) {
            return new Finding(fault, Finding.Verdict.INCONCLUSIVE, told);
        }
        return new Finding(fault, recovered.isPresent() ? Finding.Verdict.PASS : Finding.Verdict.FAIL, told);
    }
}
