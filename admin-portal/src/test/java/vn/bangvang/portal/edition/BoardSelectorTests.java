package vn.bangvang.portal.edition;

import org.junit.jupiter.api.Test;

import vn.bangvang.portal.Recorded;
import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.Provinces;

import static org.assertj.core.api.Assertions.assertThat;

class ChoiceTests {
    private static final Provinces TWO = Recorded.parsed("""
            {"items":[
             {"id":"q","code":"Q","name":"Đảng bộ tỉnh Đắk Lắk","years":[{"period":"2021","status":"PROVISIONAL"}]},
             {"id":"p","code":"P","name":"Đảng bộ tỉnh An Giang","years":[
               {"period":"2022","status":"PROVISIONAL","closeVersion":0,"closings":[]},
               {"period":"2021","status":"CLOSED","closeVersion":2,"closings":[
                 {"closeVersion":1,"closedAt":"2022-01-26T00:00:00Z","sha256":"first"},
                 {"closeVersion":2,"closedAt":"2022-02-26T00:00:00Z","sha256":"second"}]}]}]}""", Provinces.class);

    private static Choice choice(String tinh, String province, String ky, Integer lan) {
        return Choice.of(new Wanted(tinh, province, ky, lan), TWO);
    }

    @Test
    void theFirstProvinceByNameAndItsNewestYearAreShownWhenNoneIsAskedFor() {
        Choice choice = choice(null, " ", "", null);
        assertThat(choice.edition()).isEqualTo(new Edition("p", "2022", null));
        assertThat(choice.hasSeveralProvinces()).isTrue();
        assertThat(choice.periods()).containsExactly("2022", "2021");
        assertThat(choice.closing()).isNull();
    }

    @Test
    void aProvinceIsNamedInEitherWay() {
        assertThat(choice("q", null, null, null).edition()).isEqualTo(new Edition("q", "2021", null));
        assertThat(choice(null, "q", null, null).edition()).isEqualTo(new Edition("q", "2021", null));
        assertThat(choice(null, "unknown", "2021", null).edition().province()).isEqualTo("unknown");
    }

    @Test
    void aClosedYearIsProvedByItsLastClosingAndAFrozenBoardByItsOwn() {
        assertThat(choice("p", null, "2021", null).closing().sha256()).isEqualTo("second");
        assertThat(choice("p", null, "2021", 1).closing().sha256()).isEqualTo("first");
        assertThat(choice("p", null, "2021", 7).closing()).isNull();
    }

    @Test
    void aFrozenBoardListensToNothing() {
        assertThat(choice("p", null, "2021", null).streamAddress()).isEqualTo(
                "/api/v1/standings/2021/changes?province=p");
        assertThat(choice("p", null, "2021", 1).streamAddress()).isNull();
        assertThat(Choice.of(new Wanted(null, null, null, null), new Provinces(null)).streamAddress()).isNull();
    }

    @Test
    void everyLinkKeepsWhatIsShownAndNothingGetsOutOfItsPlace() {
        Links links = Links.to(new Edition("p&q=1", "2021", 1));
        assertThat(links.board()).isEqualTo("/?tinh=p%26q%3D1&ky=2021&lan=1");
        assertThat(links.unit("a/b?c")).isEqualTo("/don-vi/a%2Fb%3Fc?tinh=p%26q%3D1&ky=2021&lan=1");
        assertThat(links.present().board("CELL", "s")).isEqualTo("/?tinh=p%26q%3D1&ky=2021&cap=CELL&khoi=s");
        assertThat(Links.to(new Edition(null, "2021", null)).help()).isEqualTo("/tro-giup?ky=2021");
    }
}
