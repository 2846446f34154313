package vn.bangvang.portal.api;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A level of a board beside an earlier one.
 *
 * @param items in the order of the later board
 * @param ended ranked on the earlier board, and gone without a successor
 */
public record Comparison(List<Compared> items, List<Ranked> ended) {
    public static final Comparison NONE = new Comparison(List.of(), List.of());

    public Comparison {
        items = Objects.requireNonNullElse(items, List.of());
        ended = Objects.requireNonNullElse(ended, List.of());
    }

    /** @param predecessors itself as it was, and whoever became part of it */
    public record Compared(Row.Unit organisation, Row.@Nullable Rank rank, List<Ranked> predecessors) {
        public Compared {
            predecessors = Objects.requireNonNullElse(predecessors, List.of());
        }
    }

    public record Ranked(Row.Unit organisation, Row.@Nullable Rank rank) {}
}
