package vn.bangvang.evaluation.commendation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** Commendations for a campaign or a feat, of which a year may bring several. */
class ThematicCommendationsIT extends CommendedFixture {
    @Test
    void severalThematicOnesOfAYearDifferInThemeOrDecision() {
        String member = people.getFirst();
        api.post("/commendations/proposals", thematic(member, "Phòng, chống Covid-19")).expect(201);
        Answer proposed = api.post("/commendations/proposals", thematic(member, "Chỉ thị 05-CT/TW")).expect(201);
        assertThat(proposed.text("theme")).isEqualTo("Chỉ thị 05-CT/TW");
        assertThat(api.post("/commendations/proposals", thematic(member, "phòng, chống covid-19 ")).code())
                .isEqualTo("COMMENDATION_ALREADY_EXISTS");

        assertThat(api.post("/commendations", decided(thematic(member, "Xây dựng nông thôn mới"))).text("theme"))
                .isEqualTo("Xây dựng nông thôn mới");
        Answer sameDecision = api.post("/commendations", decided(thematic(member, "Chuyển đổi số"))).expect(201);
        assertThat(new EventLog(RealParts.started().bootstrapServers())
                .await("evaluation.commendation.v1", sameDecision.id(), 1)
                .getFirst()
                .json()
                .at("/state/theme")
                .asString()).isEqualTo("Chuyển đổi số");
        assertThat(api.post("/commendations", decided(thematic(member, "Chuyển đổi số"))).code())
                .isEqualTo("COMMENDATION_ALREADY_EXISTS");
    }

    @Test
    void onlyAThematicCommendationHasATheme() {
        rateMembers();
        Map<String, Object> yearly = giayKhen(people.getFirst());
        yearly.put("theme", "Chuyển đổi số");
        api.post("/commendations", yearly).refused(422, "THEME_OF_ANOTHER_TITLE", "/theme");
    }

    private Map<String, Object> thematic(String memberId, String theme) {
        Map<String, Object> wish = by(department, memberId, "GIAY_KHEN");
        wish.keySet().removeAll(List.of("decisionNo", "decidedOn"));
        wish.putAll(Map.of("title", "THEMATIC", "theme", theme));
        return wish;
    }

    private static Map<String, Object> decided(Map<String, Object> wish) {
        wish.putAll(Map.of("decisionNo", "41-QĐ/ĐU", "decidedOn", "2021-09-02"));
        return wish;
    }
}
