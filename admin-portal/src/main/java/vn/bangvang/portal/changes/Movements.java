package vn.bangvang.portal.changes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.bangvang.portal.api.Row;

/**
 * Who moved between two instants, or would move.
 *
 * @param from the earlier instant, null where nothing is compared
 * @param to the later one, null for now
 */
public record Movements(@Nullable Instant from, @Nullable Instant to, List<Moved> items) {
    public static final Movements NONE = new Movements(null, null, List.of());

    public Movements {
        items = Objects.requireNonNullElse(items, List.of());
    }

    /** @param events how many between the two instants concern it */
    public record Moved(Row.Unit organisation, Row.@Nullable Rank rankBefore, Row.@Nullable Rank rankAfter,
            List<Figure> figures, long events) {
        public Moved {
            figures = Objects.requireNonNullElse(figures, List.of());
        }

        /** Places gained; negative when it fell, null when it was not ranked both times. */
        public @Nullable Integer gained() {
            return rankBefore == null || rankAfter == null
                    ? null
                    : Integer.valueOf(rankBefore.position() - rankAfter.position());
        }
    }

    /** A figure of a row by where it stands in the row. */
    public record Figure(String figure, @Nullable String before, @Nullable String after) {}

    /** Those that moved, by their id. */
    public Map<String, Moved> byOrganisation() {
        return items.stream()
                .collect(Collectors.toMap(moved -> moved.organisation().id(), Function.identity(),
                        (first, _) -> first));
    }
}
