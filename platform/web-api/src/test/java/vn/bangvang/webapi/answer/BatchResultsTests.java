package vn.bangvang.webapi.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.outbox.aggregate.EachOutcome.AlreadyThere;
import vn.bangvang.outbox.aggregate.EachOutcome.Founded;
import vn.bangvang.outbox.aggregate.EachOutcome.Refused;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class BatchResultsTests {

    @Test
    void eachItemIsToldInTheOrderSentWhatItAloneWouldHaveBeenAnswered() {
        Refusal refusal = Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION").at("/cellId", "c1");

        BatchResults results = BatchResults.of(Arrays.asList("first", null, "third", "fourth"),
                List.of(new Founded<>(stored("m1")), new AlreadyThere<>(stored("m2")),
                        new Refused<>(refusal, stored("hidden")), new Refused<>(refusal, stored("m4"))),
                state -> state.equals("state of m4"), Locale.ENGLISH);

        assertThat(new JsonMapper().writeValueAsString(results)).isEqualTo("""
                {"results":[{"reference":"first","status":201,"id":"m1"},{"status":200,"id":"m2"},\
                {"reference":"third","status":403,"problem":%s},\
                {"reference":"fourth","status":403,"id":"m4","problem":%s}]}""".formatted(problem(2), problem(3)));
    }

    private static Stored<String> stored(String id) {
        return new Stored<>(id, 1, "state of " + id);
    }

    private static String problem(int index) {
        return """
                {"type":"urn:bangvang:problem:outside-your-organisation",\
                "title":"This organisation is outside your own.","code":"OUTSIDE_YOUR_ORGANISATION",\
                "errors":[{"pointer":"/items/%d/cellId","code":"OUTSIDE_YOUR_ORGANISATION",\
                "message":"This organisation is outside your own.","rejectedValue":"c1"}]}""".formatted(index);
    }
}
