package vn.bangvang.portal.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Whether the reader may take the trail along as a file.
 *
 * @param atOnce nobody else has to approve it here
 * @param approved what somebody else has approved for this reader, the newest first
 */
public record TrailFiles(boolean atOnce, List<Approved> approved) {
    private static final String KIND = "EXPORT_AUDIT_TRAIL";
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    /**
     * A request for approval as the API tells it.
     *
     * @param result the address of the file
     */
    public record Approved(String kind, By requested, @Nullable By decided, @Nullable String reason,
            @Nullable String result) {
        private boolean isFor(@Nullable String subject, Instant now) {
            return kind.equals(KIND) && result != null && requested.subject().equals(subject) && decided != null
                    && decided.at().plus(GOOD_FOR).isAfter(now);
        }
    }

    public record By(String subject, Instant at) {}

    record Rules(boolean singleHanded) {
        static final Rules UNKNOWN = new Rules(false);
    }

    record Requests(List<Approved> items) {
        static final Requests NONE = new Requests(List.of());

        Requests {
            items = Objects.requireNonNullElse(items, List.of());
        }
    }

    static TrailFiles of(Rules rules, Requests requests, @Nullable String subject, Instant now) {
        return new TrailFiles(rules.singleHanded(),
                requests.items().stream().filter(request -> request.isFor(subject, now)).toList());
    }
}
