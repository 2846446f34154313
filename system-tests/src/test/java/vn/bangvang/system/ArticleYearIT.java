package vn.bangvang.system;

import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.scenario.Codes;

import static org.assertj.core.api.Assertions.assertThat;

class ArticleYearIT {

    @Test
    void every_number_of_the_scenario_is_in_the_standings_and_loading_again_changes_nothing() {
        var province = ArticleProvince.closed("A-");
        assertThat(province.awaitScenario().differences()).isEmpty();

        var before = province.standings().board();
        assertThat(before.path("status").asString()).isEqualTo("CLOSED");
        assertThat(before.path("closeVersion").asInt()).isEqualTo(1);

        assertThat(province.loading().alreadyClosed()).contains(province.id("P"));
        assertThat(province.standings().board().path("rows")).isEqualTo(before.path("rows"));
    }

    @Test
    void a_load_that_was_interrupted_goes_on_where_it_stopped() throws InterruptedException {
        ArticleProvince.prepared("B-");
        var written = settledLog();

        var again = ArticleProvince.prepared("B-");
        assertThat(settledLog()).isEqualTo(written);

        again.decide();
        again.close();
        assertThat(again.awaitScenario().differences()).isEmpty();
        assertThat(again.id("S")).isEqualTo(House.api()
                .list("/organisations?code=" + new Codes("B-").full("S"))
                .getFirst()
                .path("id")
                .asString());
    }

    /** The log's size once the relays have nothing left to publish. */
    private static long settledLog() throws InterruptedException {
        long size = -1;
        for (long now = EventLog.size(EventLog.TOPICS.toArray(String[]::new)); now != size;) {
            size = now;
            Thread.sleep(3_000);
            now = EventLog.size(EventLog.TOPICS.toArray(String[]::new));
        }
        return size;
    }
}
