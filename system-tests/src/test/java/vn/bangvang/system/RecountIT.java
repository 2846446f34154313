package vn.bangvang.system;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import vn.bangvang.quickstart.MadeUpProvinces;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.system.recount.Recount;

import static org.assertj.core.api.Assertions.assertThat;

/** The standings are what somebody counts who knows nothing of them and asks the owners only. */
@ResourceLock("made-up provinces")
class RecountIT {
    private static final Api API = SystemUnderTest.api();

    private static Map<String, Map<String, Long>> shown(String period, String province) {
        Map<String, Map<String, Long>> shown = new LinkedHashMap<>();
        API.get("/standings/%s?province=%s".formatted(period, province)).body().path("rows").forEach(row -> {
            if (!row.path("rank").isNull()) {
                shown.put(row.at("/organisation/id").asString(), Recount.shown(row));
            }
        });
        return shown;
    }

    @Test
    void theArticlesYearIsWhatItsSourcesAddUpTo() {
        ArticleProvince province = ArticleProvince.closed("RC-");

        Map<String, Map<String, Long>> counted = Recount.of(API, province.id("P"), ArticleProvince.PERIOD);

        assertThat(shown(ArticleProvince.PERIOD, province.id("P"))).containsExactlyInAnyOrderEntriesOf(counted);
        assertThat(counted.get(province.id("S"))).containsEntry("/members/outstanding", 10L)
                .containsEntry("/issued/members", 10L);
    }

    @Test
    void soAreTheQuartersAndYearsWithMergersTransfersAndExceptions() {
        new MadeUpProvinces(API, SystemUnderTest.progress()).check()
                .forEach(each -> assertThat(shown(each.period(), each.provinceId())).as(each.period())
                        .containsExactlyInAnyOrderEntriesOf(Recount.of(API, each.provinceId(), each.period())));
    }
}
