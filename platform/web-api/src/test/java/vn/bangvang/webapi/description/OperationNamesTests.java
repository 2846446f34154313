package vn.bangvang.webapi.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OperationNamesTests {
    @ParameterizedTest
    @CsvSource({"admit, members, admitMember", "list, members, listMembers",
            "get, evaluation-policies, getEvaluationPolicy",
            "open, training-classes, openTrainingClass", "record, prizes, recordPrize",
            "correct, self-criticisms, correctSelfCriticism", "liftDiscipline, members, liftDiscipline"})
    void anOperationIsNamedByWhatItsMethodDoesToWhat(String method, String collection, String id) {
        assertThat(OperationNames.idOf(method, collection)).isEqualTo(id);
    }

    @Test
    void theFirstSentenceIsTheSummaryAndTheRestTheDescription() {
        Operation admit = new Operation().operationId("admit_1")
                .summary("Admits a member.")
                .description("Admits a member. Needs a cell.");
        OpenAPI api = new OpenAPI().paths(new Paths().addPathItem("/api/v1/members", new PathItem().post(admit)));

        new OperationNames().customise(api);

        assertThat(admit.getOperationId()).isEqualTo("admitMember");
        assertThat(admit.getSummary()).isEqualTo("Admits a member");
        assertThat(admit.getDescription()).isEqualTo("Needs a cell.");
        assertThat(admit.getTags()).containsExactly("members");
        assertThat(api.getTags()).extracting("name").containsExactly("members");
    }
}
