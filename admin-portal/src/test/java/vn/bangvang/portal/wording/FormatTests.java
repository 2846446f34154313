package vn.bangvang.portal.wording;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.reader.Language;

import static org.assertj.core.api.Assertions.assertThat;

class FormatTests {

    private static final Format VI = format(Language.VI);
    private static final Format EN = format(Language.EN);

    private static Format format(Language language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("words/figures", "words/organisation");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Format(messages, language.locale());
    }

    @ParameterizedTest
    @CsvSource({"351, 467, '75,2%'", "50, 50, '100,0%'", "17, 85, '20,0%'", "4, 13, '30,8%'", "2, 12, '16,7%'",
            "8, 5, '160,0%'", "53, 2300, '2,3%'", "1, 16, '6,3%'"})
    void aPercentageHasOneDecimalHalfUpAndAComma(long numerator, long denominator, String written) {
        assertThat(VI.percent(Ratio.of(numerator, denominator))).isEqualTo(written);
    }

    @Test
    void whereNothingIsCountedThereIsADashAndNoZero() {
        assertThat(VI.percent(Ratio.NONE)).isEqualTo("–");
        assertThat(VI.fraction(Ratio.NONE)).isEqualTo("–");
        assertThat(VI.number(null)).isEqualTo("–");
        assertThat(VI.percent(Ratio.of(0, 5))).isEqualTo("0,0%");
        assertThat(VI.number(0)).isEqualTo("0");
    }

    @Test
    void thousandsHaveADotInVietnameseAndACommaInEnglish() {
        assertThat(VI.fraction(Ratio.of(1950, 1950))).isEqualTo("1.950/1.950");
        assertThat(EN.fraction(Ratio.of(1950, 1950))).isEqualTo("1,950/1,950");
        assertThat(EN.percent(new BigDecimal("75.2"))).isEqualTo("75.2%");
    }

    @Test
    void moneyIsToldInBillionsWhereItHasNoSmallerPart() {
        assertThat(VI.money(2_300_000_000_000L)).isEqualTo("2.300 tỷ đồng");
        assertThat(VI.money(53_000_000_000L)).isEqualTo("53 tỷ đồng");
        assertThat(VI.money(1_500_000_000L)).isEqualTo("1,5 tỷ đồng");
        assertThat(VI.money(1_234_567L)).isEqualTo("1.234.567 đồng");
        assertThat(EN.money(53_000_000_000L)).isEqualTo("53 billion VND");
    }

    @Test
    void timesAreThoseOfHoChiMinhCityWithTheDayFirst() {
        assertThat(VI.dateTime(Instant.parse("2026-11-23T07:32:05.120Z"))).isEqualTo("14:32:05 23/11/2026");
        assertThat(VI.dateTime(Instant.parse("2021-12-31T17:00:00Z"))).isEqualTo("00:00:00 01/01/2022");
        assertThat(EN.date(LocalDate.of(2022, 1, 26))).isEqualTo("26/01/2022");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 giây", "59999, 59 giây", "60000, 1 phút", "7199000, 119 phút", "7200000, 2 giờ", "-5, 0 giây"})
    void aDelayIsToldInTheLargestUnitThatSaysEnough(long millis, String written) {
        assertThat(VI.delay(millis)).isEqualTo(written);
    }

    @Test
    void aQuarterIsWrittenInWords() {
        assertThat(VI.period(Period.parse("2025-Q3"))).isEqualTo("Quý III năm 2025");
        assertThat(EN.period(Period.parse("2025-Q3"))).isEqualTo("third quarter of 2025");
        assertThat(VI.period(Period.parse("2021"))).isEqualTo("2021");
    }

    @Test
    void aKeyThatThisVersionDoesNotKnowIsNamedAsTheAnswerNamesIt() {
        assertThat(VI.name(new Standings.Key("targets", "other"))).isEqualTo("Tỷ lệ chỉ tiêu đạt");
        assertThat(VI.name(new Standings.Key("volunteering", "Tình nguyện"))).isEqualTo("Tình nguyện");
        assertThat(VI.name(new Standings.Key("volunteering", null))).isEqualTo("volunteering");
    }

    @Test
    void aSharedRankCarriesAnEqualsSign() {
        assertThat(VI.position(new Row.Rank(2, 85, true, List.of()))).isEqualTo("2=");
        assertThat(VI.position(new Row.Rank(1, 85, false, List.of()))).isEqualTo("1");
        assertThat(VI.position(null)).isEqualTo("–");
    }

}
