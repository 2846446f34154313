package vn.bangvang.standings;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.standings.fold.ScenarioFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** A board is taken along as a file. */
class ExportIT {
    private static final String TOPIC = "export.everything.v1";

    @Test
    void aLevelIsAFileInTheOrderOfItsRanks() {
        String brokers = RealParts.started().bootstrapServers();
        Instance.publish(brokers, TOPIC, ScenarioFixture.open2021().events);
        try (Instance instance = Instance.reading(brokers, TOPIC)) {
            ApiClient api = instance.api("standings:read");

            List<String> lines = api.lines("/standings/2021/export?format=CSV&level=GRASSROOTS&lang=vi").toList();

            assertThat(lines.getFirst()).startsWith("Thứ hạng,Trong số,Mã,Tổ chức,");
            assertThat(lines.get(1)).startsWith("1,85,S,");
            assertThat(lines).hasSize(86);
            assertThat(new String(api.file("/standings/2021/export?format=PDF&level=GRASSROOTS"), 0, 5,
                    StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(api.file("/standings/2021/export?format=CSV&bom=true")).startsWith(0xEF, 0xBB, 0xBF);
            api.answer("/standings/2021/export?format=DOC").refused(400, "WRONG_FORMAT", "/format");
            api.answer("/standings/2020/export?format=XLSX").refused(404, "UNKNOWN_PERIOD", "/period");
        }
    }
}
