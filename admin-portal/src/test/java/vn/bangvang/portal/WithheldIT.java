package vn.bangvang.portal;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures about too few people, as who does not reach the organisation is answered. */
class WithheldIT extends PortalIT {
    private static final String ADDRESS = "/2021/ranking?level=CELL&province=P&superior=S-GDDT";
    private static final List<String> ABOUT_MEMBERS = List.of("members", "admissions", "issued", "commendations",
            "subtree", "eligibleNotYetCommended", "lists", "committee", "training", "prizes");

    private static String withFirstWithheld() {
        JsonNode answer = JsonMapper.shared().readTree(Recorded.text("ranking-cells"));
        ObjectNode first = (ObjectNode) answer.path("rows").path(0);
        ABOUT_MEMBERS.forEach(first::putNull);
        ((ObjectNode) first.path("quotas")).putNull("members");
        ((ObjectNode) first.path("completeness")).putNull("members");
        return answer.toString();
    }

    @Test
    void aFigureThatIsNotToldSaysWhyAndIsNotZero() {
        API.answer(ADDRESS, Recorded.text("ranking-cells"));
        assertThat(read("/?ky=2021&cap=CELL&khoi=S-GDDT")).contains("1 / 4").doesNotContain("Không hiển thị", "–*");

        API.answer(ADDRESS, withFirstWithheld());
        String html = page("/?ky=2021&cap=CELL&khoi=S-GDDT");
        assertThat(html).contains("title=\"Không hiển thị: quá ít đảng viên\"",
                "<span class=\"sr\">Không hiển thị: quá ít đảng viên</span>");
        assertThat(Reading.text(html)).contains("Chi bộ 1",
                "* Không hiển thị vì đơn vị có quá ít đảng viên: ai không được xem đơn vị này")
                .doesNotContain("1 / 4");
        assertThat(read("/?ky=2021&cap=CELL&khoi=S-GDDT&lang=en")).contains("Not shown: too few members",
                "* Not shown because the organisation has too few members");
    }
}
