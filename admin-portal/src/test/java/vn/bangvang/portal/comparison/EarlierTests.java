package vn.bangvang.portal.comparison;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.Provinces.Closing;
import vn.bangvang.portal.api.Provinces.Opened;
import vn.bangvang.portal.api.Provinces.Province;
import vn.bangvang.portal.edition.SelectedBoard;

import static org.assertj.core.api.Assertions.assertThat;

/** What a board can be compared with. */
class EarlierTests {
    private static final Period YEAR = Period.year(2022);
    private static final Province PROVINCE = new Province("P", "P", "Đảng bộ tỉnh", List.of(
            new Opened(YEAR, "OPEN", 0, List.of()),
            new Opened(Period.year(2021), "CLOSED", 2, List.of(closing(1), closing(2)))));

    private static Closing closing(int version) {
        return new Closing(version, Instant.EPOCH, null, null);
    }

    private static List<Earlier> choices(Period period, Integer closing) {
        return Earlier.choices(new SelectedBoard(new Edition("P", period, closing), List.of(PROVINCE), PROVINCE));
    }

    @Test
    void everyBoardButTheOneThatIsShownCanBeChosen() {
        assertThat(choices(YEAR, null)).extracting(Earlier::address).containsExactly("2021", "2021/1", "2021/2");
        assertThat(choices(Period.year(2021), 1)).extracting(Earlier::address)
                .containsExactly("2022", "2021", "2021/2");
    }

    @Test
    void whereNothingIsChosenItIsThePeriodBefore() {
        assertThat(Earlier.chosen(choices(YEAR, null), null, YEAR)).map(Earlier::address).contains("2021");
        assertThat(Earlier.chosen(choices(YEAR, null), "2021/2", YEAR)).map(Earlier::address).contains("2021/2");
        assertThat(Earlier.chosen(choices(Period.year(2021), null), "2019", Period.year(2021)))
                .map(Earlier::address)
                .contains("2022");
        assertThat(Earlier.chosen(List.of(), "2021", YEAR)).isEmpty();
    }
}
