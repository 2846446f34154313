package vn.bangvang.member.organisation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationSearchKeyTests {
    @ParameterizedTest
    @CsvSource({"Sở Giáo dục và Đào tạo,so giao duc va dao tao", "ĐẢNG  BỘ,dang bo", "đào tạo,dao tao",
            "Chi bộ 1,chi bo 1",
            "So\u031B\u0309 Giao,so giao"})
    void marksCapitalsAndDoubleSpacesDoNotMatter(String text, String key) {
        assertThat(Organisation.searchKey(text)).isEqualTo(key);
    }
}
