package vn.bangvang.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One organisation's figures with the way up to the root and the rows of its direct children.
 *
 * @param withheld ids of those whose figures about members this reader is not shown: they are too few
 */
public record Details(Standings.@Nullable Province province, @Nullable Instant asOf,
        Standings.@Nullable Lag lag, Standings.@Nullable Policy policy, @Nullable String status, int closeVersion,
        @Nullable String boardVersion, int lateEvents, @Nullable String sha256, @Nullable Instant knownAt,
        List<String> withheld, Row figures, List<Crumb> breadcrumb, List<Row> children) {

    public Details {
        withheld = Objects.requireNonNullElse(withheld, List.of());
        breadcrumb = Objects.requireNonNullElse(breadcrumb, List.of());
        children = Objects.requireNonNullElse(children, List.of());
    }

    Details measured(@Nullable Instant newest, Standings.@Nullable Lag behind) {
        return new Details(province, newest, behind, policy, status, closeVersion, boardVersion, lateEvents,
                sha256, knownAt, withheld, figures, breadcrumb, children);
    }

    public record Crumb(String id, @Nullable String code, String name) {}

    /** What is said about every figure, without the rows. */
    public Standings heading() {
        return new Standings(province, asOf, lag, policy, status, closeVersion, boardVersion, lateEvents,
                sha256, knownAt, List.of(), List.of(), List.of());
    }
}
