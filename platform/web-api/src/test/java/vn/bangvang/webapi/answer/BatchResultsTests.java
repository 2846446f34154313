package vn.bangvang.webapi.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.webapi.answer.BatchResults.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class BatchResultsTests {

    @Test
    void eachItemIsToldInTheOrderSentWhatItAloneWouldHaveBeenAnswered() {
        Refusal refusal = Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION").at("/cellId", "c1");

        BatchResults results = BatchResults.of(Arrays.asList("first", null, "third", "fourth"),
                List.of(Outcome.created("m1"), Outcome.there("m2"), Outcome.refused(refusal, null),
                        Outcome.refused(refusal, "m4")),
                Locale.ENGLISH);

        assertThat(new JsonMapper().writeValueAsString(results)).isEqualTo("""
                {"results":[{"reference":"first","status":201,"id":"m1"},{"status":200,"id":"m2"},\
                {"reference":"third","status":403,"problem":%s},\
                {"reference":"fourth","status":403,"id":"m4","problem":%s}]}""".formatted(problem(2), problem(3)));
    }

    private static String problem(int index) {
        return """
                {"type":"urn:bangvang:problem:outside-your-organisation",\
                "title":"This organisation is outside your own.","code":"OUTSIDE_YOUR_ORGANISATION",\
                "errors":[{"pointer":"/items/%d/cellId","code":"OUTSIDE_YOUR_ORGANISATION",\
                "message":"This organisation is outside your own.","rejectedValue":"c1"}]}""".formatted(index);
    }
}
