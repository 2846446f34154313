package vn.bangvang.standings.fold.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.SubjectType;

/** Who stands behind the figures of one board. Immutable. */
public final class SubjectLists {
    private final Tree tree;
    private final List<Map<Key, List<Listed>>> own;

    /** One list of one type of subject. */
    public record Key(SubjectList list, SubjectType type) {}

    /**
     * The organisations of a board, those included that it does not show; shared by the boards of one tree.
     *
     * @param places each organisation's number; a superior's is smaller
     * @param above number of the superior by number, -1 at the top
     */
    public record Tree(Map<String, Integer> places, List<Integer> above) {}

    /** @param own what each organisation has on its own, by its number */
    public SubjectLists(Tree tree, List<Map<Key, List<Listed>>> own) {
        this.tree = tree;
        this.own = own;
    }

    /**
     * Those of an organisation and everything below it, in the order of their ids.
     *
     * @param afterId behind whom to begin; null for the first
     */
    public List<Listed> page(String organisationId, Key key, @Nullable String afterId, int limit) {
        return within(organisationId).flatMap(lists -> lists.getOrDefault(key, List.of()).stream())
                .filter(listed -> afterId == null || listed.id().compareTo(afterId) > 0)
                .sorted(Comparator.comparing(Listed::id))
                .limit(limit)
                .toList();
    }

    /** How many there are in all. */
    public long count(String organisationId, Key key) {
        return within(organisationId).mapToLong(lists -> lists.getOrDefault(key, List.of()).size()).sum();
    }

    private Stream<Map<Key, List<Listed>>> within(String organisationId) {
        Integer top = tree.places().get(organisationId);
        if (top == null) {
            return Stream.empty();
        }
        var inside = new boolean[own.size()];
        for (int at = top; at < inside.length; at++) {
            int above = tree.above().get(at);
            inside[at] = at == top || above >= 0 && inside[above];
        }
        return IntStream.range(top, inside.length).filter(at -> inside[at]).mapToObj(own::get);
    }
}
