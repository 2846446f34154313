package vn.bangvang.training;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of trainees, entered at once. */
class EnteringListsIT extends TrainingFixture {
    @Test
    void aListIsEnteredAtOnceAndSendingItAgainEntersNobodyTwice() {
        String classId = openClass("POLITICAL_THEORY_INTERMEDIATE", 2030);
        Map<String, Object> batch = Map.of("classId", classId, "items",
                List.of(item("A", "T-A1", others.member()), item("B", "T-B1", ReferenceEvents.id()),
                        item("C", "T-A1", member), item("D", "T-D1", others.member())));
        Answer first = api.post("/enrolments/batch", batch);
        assertThat(statuses(first)).containsExactly(201, 422, 409, 201);
        assertThat(first.body().at("/results/1/reference").stringValue()).isEqualTo("B");
        assertThat(first.body().at("/results/1/problem/errors/0/code").stringValue()).isEqualTo("UNKNOWN_MEMBER");
        Answer again = api.post("/enrolments/batch", batch);
        assertThat(statuses(again)).containsExactly(200, 422, 409, 200);
        assertThat(again.body().at("/results/0/id")).isEqualTo(first.body().at("/results/0/id"));
        assertThat(api.get("/enrolments?classId=" + classId).at("/items")).hasSize(2);
        assertThat(log.await("training.enrolment.v1", first.body().at("/results/3/id").stringValue(), 1)).hasSize(1);
    }

    @Test
    void aListRetriedUnderItsKeyGetsTheFirstAnswersAndNeedsAKey() {
        String classId = openClass("POLITICAL_THEORY_INTERMEDIATE", 2034);
        Map<String, Object> batch = Map.of("classId", classId, "items",
                List.of(item("A", "T-A1", others.member()), item("B", "T-B1", ReferenceEvents.id())));
        String key = ReferenceEvents.id();
        Answer first = api.postUnder(key, "/enrolments/batch", batch);
        Answer again = api.postUnder(key, "/enrolments/batch", batch);
        assertThat(statuses(again)).containsExactly(201, 422);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(api.postUnder(key, "/enrolments/batch", Map.of("classId", classId, "items",
                List.of(item("C", "T-C1", others.member())))).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(api.withoutKey("/enrolments/batch", batch).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void aMemberIsInAClassOnceInsideOneListToo() {
        String classId = openClass("MASTER", 2035);
        Answer answer = api.post("/enrolments/batch", Map.of("classId", classId, "items",
                List.of(item("A", "T-A1", member), item("B", "T-B1", member))));
        assertThat(statuses(answer)).containsExactly(201, 409);
        assertThat(answer.body().at("/results/1/problem/errors/0/code").stringValue())
                .isEqualTo("MEMBER_ALREADY_IN_CLASS");
        assertThat(answer.body().at("/results/1/problem/errors/0/pointer").stringValue())
                .isEqualTo("/items/1/memberId");
    }

    @Test
    void moreThanFiveHundredAtOnceAreRefused() {
        List<Map<String, Object>> items = Collections.nCopies(501, item("A", "T-A1", member));
        assertThat(api.post("/enrolments/batch", Map.of("classId", ReferenceEvents.id(), "items", items)).status())
                .isEqualTo(400);
    }

    private static List<Integer> statuses(Answer answer) {
        return answer.body().at("/results").valueStream().map(result -> result.path("status").intValue()).toList();
    }
}
