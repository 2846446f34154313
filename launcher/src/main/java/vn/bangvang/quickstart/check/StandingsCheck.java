package vn.bangvang.quickstart.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Notices;

/** Waits for the standings to say what is expected. It is told when they move, and never asks in between. */
public final class StandingsCheck {
    /** The fold is at most this far behind what was written, also on a machine that does much else. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Others may write meanwhile, and keep the notices coming. */
    private static final Duration IN_ALL = Duration.ofMinutes(2);

    private StandingsCheck() {}

    /** @return the last comparison: equal, or what still differed when no more notices came */
    public static Comparison await(Api api, String period, String provinceId, Supplier<Standings> read,
            List<Expectation> expectations) {
        Comparison comparison = Comparison.of(read.get(), expectations);
        if (comparison.isEqual()) {
            return comparison;
        }
        Instant deadline = Instant.now().plus(IN_ALL);
        try (Notices notices = api.notices(period, provinceId)) {
            do {
                comparison = Comparison.of(read.get(), expectations);
            } while (!comparison.isEqual() && notices.next(PATIENCE).isPresent()
                    && Instant.now().isBefore(deadline));
            return comparison;
        }
    }
}
