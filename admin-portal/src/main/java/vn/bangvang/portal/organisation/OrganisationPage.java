package vn.bangvang.portal.organisation;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.Details;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.board.BoardPage;
import vn.bangvang.portal.board.Freshness;
import vn.bangvang.portal.board.Missing;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.wording.Format;

/**
 * What the page of one organisation shows.
 *
 * @param membersWithheld whether its members are too few for this reader to be shown figures about them
 * @param behind where it falls behind the next better one, null for the first and where that is not known
 * @param ranked children with a place
 * @param unplaced children that have not reported, with the reasons
 * @param above the way up, the root first, without the organisation itself
 */
public record OrganisationPage(SelectedBoard selected, Standings heading, Freshness freshness, Row row,
        boolean membersWithheld, List<Details.Crumb> above,
        List<Row> ranked, List<BoardPage.Unplaced> unplaced, List<Reason> reasons,
        Neighbours.@Nullable Difference behind) {

    static OrganisationPage of(SelectedBoard selected, Details details, List<Row> group, Format format) {
        Row row = details.figures();
        Row.Rank rank = row.rank();
        Neighbours.Difference behind = Neighbours.firstDifference(row, group).orElse(null);
        return new OrganisationPage(selected, details.heading(), Freshness.of(details.heading()), row,
                details.withheld().contains(row.organisation().id()),
                details.breadcrumb().stream().filter(crumb -> !crumb.id().equals(row.organisation().id())).toList(),
                details.children().stream().filter(child -> !Missing.anythingIn(child)).toList(),
                BoardPage.Unplaced.of(details.children()), rank == null
                        ? List.of()
                        : rank.keys()
                                .stream()
                                .map(key -> Reason.of(row, key, format,
                                        behind != null && behind.key().equals(key.key())))
                                .toList(),
                behind);
    }

    /** Whether it has a place: without a class of its own it is not the last, it is not known. */
    public boolean isPlaced() {
        return !Missing.anythingIn(row);
    }

    public List<Missing> missing() {
        return Missing.anythingIn(row) ? Missing.in(row) : List.of();
    }

    /** The place of the key that decides, from 1; 0 when none does. */
    public int decidingOrder() {
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.get(i).decides()) {
                return i + 1;
            }
        }
        return 0;
    }

    public Period period() {
        return selected.edition().period();
    }

    /** This page under other addresses. */
    public String address(Links links) {
        return links.unit(row.organisation().id());
    }

    public @Nullable String up() {
        return above.isEmpty() ? null : above.getLast().id();
    }

    /** The level of the children, when they are all of one. */
    public @Nullable String childLevel() {
        List<@Nullable String> levels = Stream.concat(ranked.stream(), unplaced.stream().map(BoardPage.Unplaced::row))
                .map(child -> child.organisation().level())
                .distinct()
                .toList();
        return levels.size() == 1 ? levels.getFirst() : null;
    }

    /** Programmes with any enrolment, in a fixed order. */
    public List<String> programmes() {
        TreeSet<String> names = new TreeSet<>(row.training().fiveYears().byProgramme().keySet());
        names.addAll(row.training().year().byProgramme().keySet());
        return List.copyOf(names);
    }

    /** A target's amount in its own unit. */
    public String amount(Format format, Row.TargetLine target, @Nullable Long amount) {
        if (amount == null) {
            return Format.NOTHING;
        }
        return "VND".equals(target.unit())
                ? format.money(amount)
                : format.number(amount) + ("PERCENT".equals(target.unit()) && amount.equals(target.plan()) ? "%" : "");
    }
}
