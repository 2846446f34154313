package vn.bangvang.system;

import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.scenario.Codes;

import static org.assertj.core.api.Assertions.assertThat;

class ArticleYearIT {

    @Test
    void every_number_of_the_scenario_is_in_the_standings_and_loading_again_changes_nothing() {
        var province = ArticleProvince.recorded("A-");
        assertThat(province.awaitOrganisations().differences()).isEmpty();
        var before = province.standings().board().path("rows").toString();
        try (var log = Marks.fromHereOn()) {
            var again = ArticleProvince.recorded("A-");
            assertThat(again.id("S")).isEqualTo(province.id("S"));
            Marks.nothingElseCame(log);
        }
        assertThat(province.standings().board().path("rows").toString()).isEqualTo(before);

        assertThat(province.loading().alreadyClosed()).isEmpty();
        province.close();
        assertThat(province.awaitScenario().differences()).isEmpty();
        assertThat(province.loading().alreadyClosed()).contains(province.id("P"));
    }

    @Test
    void the_secretary_of_the_bloc_handed_over_the_certificate_of_the_first_cell() {
        var province = ArticleProvince.recorded("A2-");
        var certificates = House.api().list("/commendations?recipientId=" + province.id("CB1"));
        assertThat(certificates).hasSize(1);
        assertThat(certificates.getFirst().path("presentedOn").asString()).isEqualTo("2022-01-26");
        assertThat(certificates.getFirst().path("presentedByMemberId").asString()).isEqualTo(province.id("G001-01"));
        assertThat(House.api().get("/members/" + province.id("G001-01")).body().path("positions").valueStream())
                .anySatisfy(position -> {
                    assertThat(position.path("type").asString()).isEqualTo("SECRETARY");
                    assertThat(position.path("organisationId").asString()).isEqualTo(province.id("K"));
                });
    }

    @Test
    void a_load_that_was_interrupted_goes_on_where_it_stopped() {
        ArticleProvince.prepared("B-");
        ArticleProvince again;
        try (var log = Marks.fromHereOn()) {
            again = ArticleProvince.prepared("B-");
            Marks.nothingElseCame(log);
        }
        again.decide();
        again.close();
        assertThat(again.awaitScenario().differences()).isEmpty();
        assertThat(again.id("S")).isEqualTo(House.api()
                .list("/organisations?code=" + new Codes("B-").full("S"))
                .getFirst()
                .path("id")
                .asString());
    }
}
