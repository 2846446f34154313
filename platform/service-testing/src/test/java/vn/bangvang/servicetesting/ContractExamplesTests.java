package vn.bangvang.servicetesting;

import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ContractExamples.Example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContractExamplesTests {
    private static final String TOPIC = "sample.thing.v1";

    @Test
    void theExamplesOfATopicAreItsFilesButNotItsSchema() {
        assertThat(ContractExamples.of(TOPIC)).extracting(Example::name)
                .containsExactly("sample.thing-made.v1", "sample.thing-made.v1-without-date");
        assertThat(ContractExamples.of(TOPIC).getFirst().json().get("id").asString()).isEqualTo("a");
    }

    @Test
    void aPublishedExampleIsValid() {
        for (Example example : ContractExamples.of(TOPIC)) {
            assertThatCode(() -> ContractExamples.assertValid(TOPIC, example.payload())).doesNotThrowAnyException();
        }
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThatThrownBy(() -> ContractExamples.assertValid(TOPIC, "{}")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("id");
    }

    @Test
    void aDateThatIsNoDateIsFound() {
        assertThatThrownBy(() -> ContractExamples.assertValid(TOPIC, "{\"id\": \"a\", \"on\": \"31/12/2021\"}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/on");
    }

    @Test
    void aMisspeltTopicFails() {
        assertThatThrownBy(() -> ContractExamples.of("sample.think.v1")).isInstanceOf(AssertionError.class);
    }
}
