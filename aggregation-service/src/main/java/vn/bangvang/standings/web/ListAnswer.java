package vn.bangvang.standings.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Listed;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.SubjectList;

/**
 * One page of a list behind a figure, in the order of the subjects' ids.
 *
 * @param figure where a row shows how many there are; null when subjects of this type are never on the list
 * @param count of all, on every page and whatever the caller may see
 * @param next the cursor of the following page, null when this is the last
 */
record ListAnswer<T>(@JsonUnwrapped Heading heading, SubjectList list, @Nullable String figure, long count,
        List<T> items, @Nullable String next) implements ShowsMembers {

    @Override
    public Collection<String> shownMembers() {
        return items.stream()
                .filter(ListedMember.class::isInstance)
                .map(ListedMember.class::cast)
                .map(ListedMember::memberId)
                .toList();
    }

    @Override
    public String shownAs() {
        return "standings-list";
    }

    /**
     * @param reasons why it is listed, as codes
     * @param streak years running that were OUTSTANDING, for a candidate
     */
    record ListedOrganisation(Row.Unit organisation, List<String> reasons, @Nullable Integer streak) {
        static ListedOrganisation of(Board board, Listed listed) {
            Row row = board.row(listed.id());
            if (row == null) {
                throw new IllegalStateException("On a list and not on the board: " + listed.id());
            }
            return new ListedOrganisation(row.organisation(), listed.note().reasons(), listed.note().streak());
        }
    }

    /**
     * @param organisation where the member counts
     * @param reasons why, where the list's name does not say it, such as DEBT, the status of who left, or what puts a
     *        class at risk
     * @param on the day somebody left
     * @param streak years running that were OUTSTANDING, for a candidate
     */
    record ListedMember(String memberId, Cell organisation, List<String> reasons, @Nullable LocalDate on,
            @Nullable Integer streak) {
        static ListedMember of(Board board, Listed listed) {
            Row row = board.row(listed.organisationId());
            return new ListedMember(listed.id(), new Cell(listed.organisationId(),
                    row == null ? null : row.organisation().code(), row == null ? null : row.organisation().name()),
                    listed.note().reasons(), listed.note().on(), listed.note().streak());
        }
    }

    /**
     * The cell in which the member counts.
     *
     * @param code null for a cell that was dissolved before the period began, as is its name
     */
    record Cell(String id, @Nullable String code, @Nullable String name) {}
}
