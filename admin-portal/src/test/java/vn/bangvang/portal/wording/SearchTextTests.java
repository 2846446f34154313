package vn.bangvang.portal.wording;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTests {

    private static final String NAME = "Đảng bộ Sở Giáo dục và Đào tạo";

    @ParameterizedTest
    @ValueSource(strings = {"so giao duc", "SỞ GIÁO DỤC", "dao tao", "dang bo", "S-GDDT", "  giao   duc ", "",
            "tao dao"})
    void marksCaseAndOrderOfWordsDoNotMatter(String typed) {
        assertThat(SearchText.matches(typed, NAME, "S-GDDT")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"so y te", "giao ducc", "đại học"})
    void whatIsNotThereIsNotFound(String typed) {
        assertThat(SearchText.matches(typed, NAME, "S-GDDT")).isFalse();
    }

    @Test
    void composedAndDecomposedTextIsTheSame() {
        assertThat(SearchText.of(Normalizer.normalize("Đắk Lắk", Normalizer.Form.NFD))).isEqualTo("dak lak");
        assertThat(SearchText.of("Đắk Lắk")).isEqualTo("dak lak");
    }

}
