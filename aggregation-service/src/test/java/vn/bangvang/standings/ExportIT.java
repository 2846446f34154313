package vn.bangvang.standings;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.fact.OrganisationKind;

import static org.assertj.core.api.Assertions.assertThat;

/** A board is taken along as a file, and read by whom too few members stand open to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportIT {
    private static final String TOPIC = "export.everything.v1";
    private static final String FEW = "FEW";

    private Instance instance;

    @BeforeAll
    void aYearWithASmallCellIsTold() {
        String brokers = RealParts.started().bootstrapServers();
        ScenarioFixture year = ScenarioFixture.open2021();
        year.organisation(FEW, OrganisationKind.GRASSROOTS_CELL, "K");
        for (int number = 1; number <= 3; number++) {
            year.member("few-" + number, FEW, "2005-03-01");
        }
        Instance.publish(brokers, TOPIC, year.events);
        instance = Instance.reading(brokers, TOPIC);
    }

    @AfterAll
    void leave() {
        instance.close();
    }

    private ApiClient of(String organisation) {
        return ApiClient.withScopes(instance.port(), organisation, "standings:read");
    }

    @Test
    void aLevelIsAFileInTheOrderOfItsRanks() {
        ApiClient api = instance.api("standings:read");

        List<String> lines = api.lines("/standings/2021/export?format=CSV&level=GRASSROOTS&lang=vi").toList();

        assertThat(lines.getFirst()).startsWith("Thứ hạng,Trong số,Mã,Tổ chức,");
        assertThat(lines.get(1)).startsWith("1,86,S,");
        assertThat(lines).hasSize(87);
        assertThat(new String(api.file("/standings/2021/export?format=PDF&level=GRASSROOTS"), 0, 5,
                StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(api.file("/standings/2021/export?format=CSV&bom=true")).startsWith(0xEF, 0xBB, 0xBF);
        api.answer("/standings/2021/export?format=DOC").refused(400, "WRONG_FORMAT", "/format");
        api.answer("/standings/2020/export?format=XLSX").refused(404, "UNKNOWN_PERIOD", "/period");
    }

    /** One of five stands in for the three, so that nobody finds them by subtracting. */
    @Test
    void whoIsOutsideIsNotToldWhatSpeaksOfAFewMembersInWhateverForm() {
        ApiClient outside = of("S");
        JsonNode board = outside.get("/standings/2021");
        List<String> withheld = board.path("withheld").valueStream().map(JsonNode::stringValue).toList();
        assertThat(withheld).hasSize(2).contains(FEW);
        assertThat(board.path("rows")
                .valueStream()
                .filter(row -> row.path("members").isNull())
                .map(row -> row.at("/organisation/id").stringValue())).containsExactlyElementsOf(withheld);

        JsonNode details = outside.get("/standings/2021/organisations/" + FEW);
        assertThat(details.path("withheld").valueStream().map(JsonNode::stringValue)).containsExactly(FEW);
        assertThat(details.at("/figures/members").isNull()).isTrue();
        assertThat(details.at("/figures/rank/keys").toString()).contains("inspection").doesNotContain("selfCriticism");
        assertThat(outside.get("/standings/2021/ranking?level=GRASSROOTS").path("withheld").size()).isEqualTo(2);
        assertThat(outside.lines("/standings/2021/export?format=CSV&level=GRASSROOTS&lang=en"))
                .filteredOn(line -> line.contains("withheld: few members"))
                .hasSize(2)
                .anyMatch(line -> line.contains("," + FEW + ","));
        outside.answer("/standings/2021/organisations/" + FEW + "/quota?subject=MEMBERS")
                .refused(403, "FEW_MEMBERS", "");
        outside.answer("/standings/2021/organisations/" + FEW + "/quota?subject=ORGANISATIONS").expect(200);
        assertThat(outside.get("/standings/2021/comparison?with=2021&level=GRASSROOTS")
                .path("items")
                .valueStream()
                .filter(item -> item.at("/organisation/id").stringValue().equals(FEW))
                .map(item -> item.at("/rank/keys").size() + item.at("/predecessors/0/rank/keys").size()))
                .containsExactly(8);
        assertThat(outside.get("/standings/2021/movements?from=2020-01-01T00:00:00Z").toString())
                .doesNotContain("few-1");
    }

    @Test
    void whoReachesThemIsToldAndTheVersionsAreToldApart() {
        String row = "/standings/2021/organisations/" + FEW;
        for (String inside : List.of(FEW, "K", "P", "*")) {
            assertThat(of(inside).get(row).at("/figures/members/headcount").intValue()).isEqualTo(3);
        }
        assertThat(of("K").answer(row).eTag()).isEqualTo(of("*").answer(row).eTag())
                .isNotEqualTo(of("S").answer(row).eTag());
        of(FEW).answer(row + "/quota?subject=MEMBERS").expect(200);
    }
}
