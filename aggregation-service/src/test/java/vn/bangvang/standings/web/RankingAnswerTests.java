package vn.bangvang.standings.web;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.web.RankingAnswer.KeyMeaning;

import static org.assertj.core.api.Assertions.assertThat;

/** What a ranking says about its keys. */
class RankingAnswerTests {

    @Test
    void keysComeInTheOrderInWhichTheyAreCompared() {
        assertThat(KeyMeaning.all(null)).extracting(KeyMeaning::key)
                .containsExactly("commendation", "class", "goodOrBetter", "outstandingWithinQuota", "membersCommended",
                        "inspection", "targets", "selfCriticism");
    }

    @Test
    void meaningsAreInTheLanguageThatIsAskedForAndVietnameseOtherwise() {
        assertThat(KeyMeaning.all(Locale.forLanguageTag("en-GB")).get(5).name()).isEqualTo("Inspection items done");
        List<KeyMeaning> vietnamese = KeyMeaning.all(Locale.forLanguageTag("vi"));
        assertThat(vietnamese.get(5).name()).isEqualTo("Tỷ lệ hoàn thành kiểm tra, giám sát");
        assertThat(KeyMeaning.all(Locale.FRENCH)).isEqualTo(vietnamese);
        assertThat(KeyMeaning.all(null)).isEqualTo(vietnamese);
    }
}
