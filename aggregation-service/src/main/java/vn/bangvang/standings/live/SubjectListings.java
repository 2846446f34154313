package vn.bangvang.standings.live;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.Listed;
import vn.bangvang.standings.fold.board.SubjectList;
import vn.bangvang.standings.fold.board.SubjectLists;
import vn.bangvang.standings.fold.fact.SubjectType;

/**
 * Names those whom a figure counts. Organisations are named to whoever may read the board; members to who may read
 * members there.
 */
@Component
public final class SubjectListings {
    private final BoardSelector boards;

    SubjectListings(BoardSelector boards) {
        this.boards = boards;
    }

    /**
     * A page of a list over an organisation's subtree.
     *
     * @param count of all on the list: what the board shows
     * @param found the page
     * @param shown what of it the caller may see
     */
    public record Found(long count, List<Listed> found, List<Listed> shown) {}

    /** Which page of which list. @param afterId behind whom it begins, null for the first page */
    public record Wanted(String organisationId, SubjectList list, @Nullable String afterId, int limit) {}

    /** @throws Refusal NOT_FOUND {@code UNKNOWN_ORGANISATION} */
    public Found organisations(SelectedBoard selected, Wanted wanted) {
        selected.row(wanted.organisationId());
        return found(selected, wanted, SubjectType.ORGANISATION, null);
    }

    /**
     * @throws Refusal NOT_FOUND {@code UNKNOWN_ORGANISATION}, FORBIDDEN {@code MEMBERS_SCOPE_MISSING} or
     * {@code OUTSIDE_YOUR_ORGANISATION}
     */
    public Found members(Caller caller, SelectedBoard selected, Wanted wanted) {
        Reach reach = boards.members(caller, selected.province());
        selected.row(wanted.organisationId());
        reach.mustCover(wanted.organisationId());
        return found(selected, wanted, SubjectType.MEMBER, reach);
    }

    private static Found found(SelectedBoard selected, Wanted wanted, SubjectType type, @Nullable Reach reach) {
        SubjectLists lists = selected.board().lists();
        var key = new SubjectLists.Key(wanted.list(), type);
        List<Listed> found = lists.page(wanted.organisationId(), key, wanted.afterId(), wanted.limit());
        return new Found(lists.count(wanted.organisationId(), key), found, reach == null
                ? found
                : found.stream().filter(listed -> reach.covers(listed.organisationId())).toList());
    }
}
