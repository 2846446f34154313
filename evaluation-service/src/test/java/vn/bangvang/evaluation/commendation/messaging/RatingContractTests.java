package vn.bangvang.evaluation.commendation.messaging;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.evaluation.commendation.messaging.RevokeFallenCommendations.EvaluationStateV1;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.servicetesting.ContractExamples.Example;

import static org.assertj.core.api.Assertions.assertThat;

/** Every published example of a rating can be read, and only a standing OUTSTANDING is one. */
class RatingContractTests {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Example> examples() {
        return ContractExamples.of("evaluation.rating.v1").stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aPublishedRatingIsUnderstood(Example example) {
        JsonNode state = example.json().path("state");
        EvaluationStateV1 rating = JSON.treeToValue(state, EvaluationStateV1.class);
        assertThat(rating.subject()).isEqualTo(
                new Subject(Subject.Type.valueOf(state.path("subjectType").asString()),
                        state.path("subjectId").asString()));
        assertThat(rating.period()).hasToString(state.path("period").asString());
        boolean stands = state.path("state").asString().matches("DECIDED|REVISED");
        assertThat(rating.isOutstanding())
                .isEqualTo(stands && state.path("decidedClass").asString("").equals("OUTSTANDING"));
    }
}
