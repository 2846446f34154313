package vn.bangvang.servicetesting;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PartsChoiceTests {
    private static final String NAME = "BANGVANG_PARTS";

    @Test
    void aChoiceIsReadWhateverItsCase() {
        assertThat(chosen("embedded")).isEqualTo(PartsChoice.EMBEDDED);
        assertThat(chosen("Containers ")).isEqualTo(PartsChoice.CONTAINERS);
    }

    @Test
    void aMisspeltChoiceIsAFailureAndNotTheDefault() {
        assertThatThrownBy(() -> chosen("container")).hasMessageContaining("container");
    }

    private static PartsChoice chosen(String value) {
        String before = System.setProperty(NAME, value);
        try {
            return PartsChoice.made();
        } finally {
            if (before == null) {
                System.clearProperty(NAME);
            } else {
                System.setProperty(NAME, before);
            }
        }
    }
}
