package vn.bangvang.standings.fold.quota;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Classes;
import vn.bangvang.standings.fold.board.Quota;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.fact.QuotaRule;

/** The quota of an organisation under whatever rule the reader wants to try; the board is not touched. */
public final class WhatIf {
    private WhatIf() {}

    /**
     * Members of the organisation. Below the level where the share is controlled, the group that controls it answers;
     * above it, all such groups together.
     */
    public static Quota members(Board board, Row row, QuotaRule rule) {
        var groups = new ArrayList<Row>();
        collect(board, answering(board, row, rule), rule, groups);
        return Quotas.of(rule,
                groups.stream().map(group -> new Group(group.members().classes(), group.members().required())).toList(),
                groups.stream().anyMatch(group -> group.members().exceptions() > 0));
    }

    /** The organisations that this one's committee rates, each level a group of its own. */
    public static Quota organisations(Board board, Row row, QuotaRule rule) {
        Map<Level, Group> groups = new EnumMap<>(Level.class);
        Level committee = row.organisation().level();
        board.children(row.organisation().id()).forEach(child -> collect(board, child, committee, true, groups));
        return Quotas.of(rule, List.copyOf(groups.values()),
                row.quotas().organisations() != null && row.quotas().organisations().exceptionGranted());
    }

    private static void collect(Board board, Row row, Level committee, boolean directly, Map<Level, Group> groups) {
        Level level = row.organisation().level();
        if (row.rank() != null && level.isRatedBy(committee, directly)) {
            groups.merge(level, new Group(one(row), row.completeness().own().denominator()), Group::plus);
        }
        board.children(row.organisation().id()).forEach(below -> collect(board, below, committee, false, groups));
    }

    /** Whose members are counted: the organisation's, or those of the group above it that controls the share. */
    public static Row answering(Board board, Row row, QuotaRule rule) {
        Row at = row;
        while (Quotas.placeOf(at.organisation().kind(), rule.scope()) == Quotas.Place.BELOW) {
            Row above = parent(board, at);
            if (above == null) {
                return at;
            }
            at = above;
        }
        return at;
    }

    private static @Nullable Row parent(Board board, Row row) {
        String parent = row.organisation().parentId();
        return parent == null ? null : board.row(parent);
    }

    private static void collect(Board board, Row row, QuotaRule rule, List<Row> groups) {
        if (Quotas.placeOf(row.organisation().kind(), rule.scope()) == Quotas.Place.ABOVE) {
            board.children(row.organisation().id()).forEach(child -> collect(board, child, rule, groups));
        } else {
            groups.add(row);
        }
    }

    private static Classes one(Row row) {
        return switch (row.own().ownClass()) {
            case OUTSTANDING -> new Classes(1, 0, 0, 0);
            case GOOD -> new Classes(0, 1, 0, 0);
            case SATISFACTORY -> new Classes(0, 0, 1, 0);
            case UNSATISFACTORY -> new Classes(0, 0, 0, 1);
            case null -> new Classes(0, 0, 0, 0);
        };
    }
}
