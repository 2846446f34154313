package vn.bangvang.portal.certificate;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TemplateTests {

    @Test
    void aLineIsFilledWithWhatIsKnown() {
        Template template = Template.of("""
                # alignment | style | size | height | text
                center | title | 42 | 372 | {form}
                right  | bold  | 12 | 200 | {place}{day} $1
                """);

        assertThat(template.lines()).hasSize(2);
        assertThat(template.lines().getFirst().filled(Map.of("form", "GIẤY KHEN"))).isEqualTo("GIẤY KHEN");
        assertThat(template.lines().getLast().filled(Map.of("day", "ngày 30 tháng 12 năm 2021")))
                .isEqualTo("ngày 30 tháng 12 năm 2021 $1");
    }

    @Test
    void aFileThatIsNoTemplateIsRefusedAtTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.of("center | 42 | {form}"))
                .withMessageContaining("center | 42 | {form}");
    }
}
