package vn.bangvang.evaluation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;

import static org.assertj.core.api.Assertions.assertThat;

/** The last place for OUTSTANDING in a committee's quota, and one beyond it. */
class OutstandingPlacesIT extends ArticleFixture {
    @BeforeAll
    void theMembersOfTheDepartmentAreDecided() {
        openYear();
        List<Map<String, Object>> items = Stream.of("CB1", "CB2", "CB3", "CB4")
                .flatMap(cell -> others.members(cell).stream())
                .map(member -> reviewed("MEMBER", member))
                .toList();
        api.post("/self-criticisms/batch", Map.of("period", "2021", "items", items)).expect(200);
        decide("S", "MEMBER", ratingsForS()).expect(200);
    }

    @Test
    void twoRevisionsAtTheSameMomentCannotBothTakeTheLastPlace() {
        // Nine of 50 are OUTSTANDING after this, so exactly one place is free.
        Answer freed = revise(evaluation(others.members("CB4").getFirst()), "GOOD", null);
        assertThat(freed.status()).isEqualTo(200);

        for (int round = 0; round < 5; round++) {
            String one = evaluation(others.members("CB3").get(10));
            String other = evaluation(others.members("CB4").get(10));
            CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> revise(one, "OUTSTANDING", null));
            CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> revise(other, "OUTSTANDING", null));
            List<Answer> answers = List.of(first.join(), second.join());

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers).filteredOn(answer -> answer.status() == 409)
                    .extracting(Answer::code)
                    .containsExactly("QUOTA_EXCEEDED");
            revise(answers.getFirst().status() == 200 ? one : other, "GOOD", null);
        }
        assertThat(revise(evaluation(others.members("CB4").getFirst()), "OUTSTANDING", null).status()).isEqualTo(200);
    }

    @Test
    void anEleventhNeedsAJustificationAndTheExceptionIsTold() {
        String eleventh = evaluation(others.members("CB2").getLast());
        assertThat(revise(eleventh, "OUTSTANDING", null).code()).isEqualTo("QUOTA_EXCEEDED");
        Answer granted = revise(eleventh, "OUTSTANDING", "saved a pupil from drowning");

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.eTag()).isEqualTo("\"3\"");
        List<EventLog.Told> told = log.await("evaluation.rating.v1", eleventh, 3);
        assertThat(told).extracting(EventLog.Told::type)
                .containsExactly("evaluation.evaluation-decided.v1", "evaluation.evaluation-revised.v1",
                        "evaluation.quota-exception-granted.v1");
        assertThat(told).extracting(event -> event.headers().get("ce_aggregateversion")).containsExactly("1", "2", "3");
        assertThat(revise(eleventh, "GOOD", null).status()).isEqualTo(200);
    }
}
