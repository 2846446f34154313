package vn.bangvang.standings.fold;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Listed;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.SubjectLists;
import vn.bangvang.standings.fold.count.Counters;
import vn.bangvang.standings.fold.count.ListedSubjects;
import vn.bangvang.standings.fold.quota.CappedShare;
import vn.bangvang.standings.fold.tree.Node;

/** What one organisation has been given, and the row that was made of it last. */
final class Account {
    final Node node;
    final @Nullable Account above;
    final Counters counters = new Counters();
    final ListedSubjects listed = new ListedSubjects();
    CappedShare capped = CappedShare.NONE;
    boolean dirty;
    @Nullable
    Row row;

    Account(Node node, @Nullable Account above) {
        this.node = node;
        this.above = above;
    }

    Row row() {
        return Objects.requireNonNull(row, "no row yet");
    }

    Map<SubjectLists.Key, List<Listed>> lists() {
        return listed.shown(node.id());
    }
}
