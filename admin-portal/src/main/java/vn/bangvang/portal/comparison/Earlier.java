package vn.bangvang.portal.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.Provinces.Closing;
import vn.bangvang.portal.api.Provinces.Opened;
import vn.bangvang.portal.edition.SelectedBoard;

/**
 * The board that another one is compared with.
 *
 * @param closing the board as it was closed, null for the present one
 */
public record Earlier(Period period, @Nullable Integer closing) {

    /** As it stands in an address: {@code 2020}, or {@code 2020/1} for a closing. */
    public String address() {
        return closing == null ? period.toString() : period + "/" + closing;
    }

    /** What there is to choose, newest period first. */
    static List<Earlier> choices(SelectedBoard selected) {
        Edition shown = selected.edition();
        return selected.province() == null
                ? List.of()
                : selected.province()
                        .periods()
                        .stream()
                        .flatMap(Earlier::of)
                        .filter(each -> !each.equals(new Earlier(shown.period(), shown.closing())))
                        .toList();
    }

    private static Stream<Earlier> of(Opened opened) {
        return Stream.concat(Stream.of(new Earlier(opened.period(), null)),
                opened.closings().stream().map(Closing::closeVersion).map(each -> new Earlier(opened.period(), each)));
    }

    /** The one that was asked for; else the newest before the period that is shown; else any. */
    static Optional<Earlier> chosen(List<Earlier> choices, @Nullable String asked, Period shown) {
        return choices.stream()
                .filter(each -> each.address().equals(asked))
                .findFirst()
                .or(() -> choices.stream().filter(each -> each.period().compareTo(shown) < 0).findFirst())
                .or(() -> choices.stream().findFirst());
    }
}
