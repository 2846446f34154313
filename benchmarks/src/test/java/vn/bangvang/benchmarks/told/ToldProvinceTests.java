package vn.bangvang.benchmarks.told;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.servicetesting.ContractExamples;

import static org.assertj.core.api.Assertions.assertThat;

class ToldProvinceTests {
    private static final int EVENTS = 20_000;
    private final ToldProvince province = ToldProvince.of(1, EVENTS);

    @Test
    void everyKindOfEventIsAsItsContractSays() {
        var shown = new HashSet<String>();
        for (Told event : all(province)) {
            // Validation takes its time: some of each type are enough, the last of a subject among them.
            if (shown.add(event.type()) || event.version() > 1) {
                ContractExamples.assertValid(event.topic(), event.value());
            }
        }
        assertThat(shown).contains("membership.organisation-established.v1", "membership.member-admitted.v1",
                "membership.member-transferred.v1", "evaluation.period-opened.v1", "evaluation.period-closed.v1",
                "evaluation.self-criticism-submitted.v1", "evaluation.evaluation-decided.v1",
                "evaluation.evaluation-revised.v1", "evaluation.subject-not-rated.v1",
                "evaluation.commendation-awarded.v1", "evaluation.prize-recorded.v1");
    }

    @Test
    void thereAreAboutAsManyEventsAsAskedForAndNoVersionIsMissing() {
        List<Told> all = all(province);
        assertThat(all).hasSizeBetween((int) (EVENTS * 0.9), (int) (EVENTS * 1.2));
        var versions = new HashMap<String, Integer>();
        all.forEach(event -> assertThat(event.version())
                .isEqualTo(versions.merge(event.topic() + event.id(), 1, Integer::sum)));
    }

    @Test
    void aClosingNamesWhatWasToldOfItsYear() {
        var told = new ArrayList<Told>();
        province.register(told::add);
        told.clear();
        province.year(2014, told::add);
        long ratings = told.stream().filter(event -> event.topic().equals("evaluation.rating.v1")).count();
        province.close(2014, told::add);
        JsonNode contents = new JsonMapper().readTree(told.getLast().state()).at("/closings/0/contents");
        assertThat(contents.at("/0/versions").longValue()).isEqualTo(ratings);
    }

    @Test
    void theSameSeedTellsTheSame() {
        assertThat(all(ToldProvince.of(1, EVENTS))).isEqualTo(all(province));
    }

    private static List<Told> all(ToldProvince province) {
        var told = new ArrayList<Told>();
        province.register(told::add);
        for (int year = ToldProvince.FIRST_YEAR; year <= ToldProvince.LAST_YEAR; year++) {
            province.year(year, told::add);
            province.close(year, told::add);
            province.commend(year, told::add);
        }
        told.add(new Evaluation(province.id(), ToldProvince.LAST_YEAR).prize(province.id(), 1));
        return told;
    }
}
