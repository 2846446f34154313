package vn.bangvang.quickstart.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ComparisonTests {
    private static final Standings STANDINGS = new Standings(JsonMapper.shared().readTree("""
            {"status": "CLOSED", "rows": [
              {"organisation": {"code": "X-S-GDDT"}, "members": {"required": 50}},
              {"organisation": {"code": "X-CB1"}, "members": {"required": 13}}]}
            """), code -> code.equals("S") ? "X-S-GDDT" : "X-" + code,
            question -> MissingNode.getInstance());

    @Test
    void whatIsAsExpectedIsEqual() {
        Comparison comparison = Comparison.of(STANDINGS, Expectation.parse("""
                S      members.required  50
                CB1    members.required  13
                BOARD  status            CLOSED
                """));
        assertThat(comparison).isEqualTo(new Comparison(3, List.of()));
        assertThat(comparison.isEqual()).isTrue();
    }

    @Test
    void whatDiffersIsToldWithWhatWasFound() {
        Comparison comparison = Comparison.of(STANDINGS, Expectation.parse("""
                S    members.required  51
                CB1  members.required  13
                CB9  members.required  12
                """));
        assertThat(comparison.isEqual()).isFalse();
        assertThat(comparison.compared()).isEqualTo(3);
        assertThat(comparison.differences()).extracting(each -> each.expected().organisation(),
                Comparison.Difference::found)
                .containsExactly(tuple("S", "50"),
                        tuple("CB9", "absent"));
        assertThat(comparison.differences().getFirst()).asString()
                .contains("members.required", "expected 51", "found 50");
    }
}
