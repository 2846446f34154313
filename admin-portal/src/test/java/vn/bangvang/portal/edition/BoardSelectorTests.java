package vn.bangvang.portal.edition;

import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

import vn.bangvang.period.Period;
import vn.bangvang.portal.Recorded;
import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.Provinces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BoardSelectorTests {
    private static final Period YEAR = Period.year(2021);
    private static final Period QUARTER = Period.quarter(2021, 4);
    private static final Provinces TWO = Recorded.parsed("""
            {"items":[
             {"id":"q","code":"Q","name":"Đảng bộ tỉnh Đắk Lắk","periods":[{"period":"2021","status":"PROVISIONAL"}]},
             {"id":"p","code":"P","name":"Đảng bộ tỉnh An Giang","periods":[
               {"period":"2022","status":"PROVISIONAL","closeVersion":0,"closings":[]},
               {"period":"2021-Q4","status":"PROVISIONAL","closeVersion":0,"closings":[]},
               {"period":"2021","status":"CLOSED","closeVersion":2,"closings":[
                 {"closeVersion":1,"closedAt":"2022-01-26T00:00:00Z","sha256":"first"},
                 {"closeVersion":2,"closedAt":"2022-02-26T00:00:00Z","sha256":"second"}]}]}]}""", Provinces.class);

    private static SelectedBoard selected(String tinh, String province, String ky, Integer lan) {
        return BoardSelector.select(new BoardSelector.Request(tinh, province, ky, lan, null), TWO);
    }

    @Test
    void theFirstProvinceByNameAndItsNewestYearAreShownWhenNoneIsAskedFor() {
        SelectedBoard board = selected(null, " ", "", null);
        assertThat(board.edition()).isEqualTo(new Edition("p", Period.year(2022), null));
        assertThat(board.hasSeveralProvinces()).isTrue();
        assertThat(board.periods()).containsExactly(Period.year(2022), QUARTER, YEAR);
        assertThat(board.closing()).isNull();
    }

    @Test
    void aProvinceIsNamedInEitherWay() {
        assertThat(selected("q", null, null, null).edition()).isEqualTo(new Edition("q", YEAR, null));
        assertThat(selected(null, "q", null, null).edition()).isEqualTo(new Edition("q", YEAR, null));
        assertThat(selected(null, "unknown", "2021", null).edition().province()).isEqualTo("unknown");
    }

    @Test
    void aQuarterIsAPeriodToo() {
        assertThat(selected("p", null, "2021-Q4", null).edition()).isEqualTo(new Edition("p", QUARTER, null));
        assertThat(selected("p", null, "2021-Q4", null).closing()).isNull();
        assertThat(Links.to(new Edition("p", QUARTER, null)).board()).isEqualTo("/?tinh=p&ky=2021-Q4");
        assertThatThrownBy(() -> selected("p", null, "2021-Q5", null)).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void aClosedYearIsProvedByItsLastClosingAndAFrozenBoardByItsOwn() {
        assertThat(selected("p", null, "2021", null).closing().sha256()).isEqualTo("second");
        assertThat(selected("p", null, "2021", 1).closing().sha256()).isEqualTo("first");
        assertThat(selected("p", null, "2021", 7).closing()).isNull();
    }

    @Test
    void aFrozenBoardListensToNothing() {
        assertThat(selected("p", null, "2021", null).streamAddress()).isEqualTo(
                "/api/v1/standings/2021/changes?province=p");
        assertThat(selected("p", null, "2021", 1).streamAddress()).isNull();
        assertThat(BoardSelector.select(new BoardSelector.Request(null, null, null, null, null), new Provinces(null))
                .streamAddress()).isNull();
    }

    @Test
    void everyLinkKeepsWhatIsShownAndNothingGetsOutOfItsPlace() {
        Links links = Links.to(new Edition("p&q=1", YEAR, 1));
        assertThat(links.board()).isEqualTo("/?tinh=p%26q%3D1&ky=2021&lan=1");
        assertThat(links.unit("a/b?c")).isEqualTo("/don-vi/a%2Fb%3Fc?tinh=p%26q%3D1&ky=2021&lan=1");
        assertThat(links.present().board("CELL", "s")).isEqualTo("/?tinh=p%26q%3D1&ky=2021&cap=CELL&khoi=s");
        assertThat(Links.to(new Edition(null, YEAR, null)).at("/tro-giup")).isEqualTo("/tro-giup?ky=2021");
    }
}
