package vn.bangvang.system;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.scenario.Codes;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated
class ArticleYearIT {

    @Test
    void everyNumberOfTheScenarioIsInTheStandingsAndLoadingAgainChangesNothing() {
        ArticleProvince province = ArticleProvince.recorded("A-");
        assertThat(province.awaitOrganisations().differences()).isEmpty();
        String before = province.standings().board().path("rows").toString();
        try (RawLog.Tail log = LogMarks.fromHereOn()) {
            ArticleProvince again = ArticleProvince.recorded("A-");
            assertThat(again.id("S")).isEqualTo(province.id("S"));
            LogMarks.nothingElseCame(log);
        }
        assertThat(province.standings().board().path("rows").toString()).isEqualTo(before);

        assertThat(province.loading().alreadyClosed()).isEmpty();
        province.close();
        assertThat(province.awaitScenario().differences()).isEmpty();
        assertThat(province.loading().alreadyClosed()).contains(province.id("P"));
    }

    @Test
    void theSecretaryOfTheBlocHandedOverTheCertificateOfTheFirstCell() {
        ArticleProvince province = ArticleProvince.recordedDepartment("A2-");
        List<JsonNode> certificates = SystemUnderTest.api().list("/commendations?recipientId=" + province.id("CB1"));
        assertThat(certificates).hasSize(1);
        assertThat(certificates.getFirst().path("presentedOn").asString()).isEqualTo("2022-01-26");
        assertThat(certificates.getFirst().path("presentedByMemberId").asString()).isEqualTo(province.id("G001-01"));
        assertThat(
                SystemUnderTest.api().get("/members/" + province.id("G001-01")).body().path("positions").valueStream())
                .anySatisfy(position -> {
                    assertThat(position.path("type").asString()).isEqualTo("SECRETARY");
                    assertThat(position.path("organisationId").asString()).isEqualTo(province.id("K"));
                });
    }

    @Test
    void aLoadThatWasInterruptedGoesOnWhereItStopped() {
        ArticleProvince.prepared("B-");
        ArticleProvince again;
        try (RawLog.Tail log = LogMarks.fromHereOn()) {
            again = ArticleProvince.prepared("B-");
            LogMarks.nothingElseCame(log);
        }
        again.decide();
        again.close();
        assertThat(again.awaitScenario().differences()).isEmpty();
        assertThat(again.id("S")).isEqualTo(SystemUnderTest.api()
                .list("/organisations?code=" + new Codes("B-").full("S"))
                .getFirst()
                .path("id")
                .asString());
    }
}
