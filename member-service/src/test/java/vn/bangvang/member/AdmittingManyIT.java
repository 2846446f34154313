package vn.bangvang.member;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Many admissions in one request, each for itself. */
class AdmittingManyIT extends OwnProvinceFixture {
    private static final String PATH = "/members/batch";

    @Test
    void aBatchAdmitsEachForItselfAndRepeatingItChangesNothing() {
        String person = "person-" + Ids.next();
        List<Map<String, Object>> rows = List.of(row("1", person, province.cb1()), row("2", person, province.cb2()),
                row("3", "person-" + Ids.next(), province.s()), row("4", "person-" + Ids.next(), "nowhere"),
                row("5", "person-" + Ids.next(), province.g()));
        Answer first = api.post(PATH, Map.of("items", rows))
                .expect(200)
                .expect("/results/1/problem/code", "MEMBER_ALREADY_EXISTS")
                .expectAny("/results/1/id")
                .expect("/results/2/problem/code", "NOT_A_CELL")
                .expect("/results/3/problem/code", "UNKNOWN_ORGANISATION")
                .expect("/results/4/reference", "5");
        assertThat(statuses(first)).containsExactly(201, 409, 422, 422, 201);
        assertThat(statuses(api.post(PATH, Map.of("items", rows)))).containsExactly(200, 409, 422, 422, 200);
        province.told(brokers, 2, event -> event.topic().equals("member.member.v1"));
    }

    @Test
    void aRetryIsGivenTheFirstAnswersAndAnotherRequestMayNotBearItsKey() {
        String key = Ids.next();
        Map<String, Object> rows = Map.of("items", List.of(row("1", "person-" + Ids.next(), province.cb1())));
        for (int attempt = 0; attempt < 2; attempt++) {
            api.postUnder(key, PATH, rows).expect("/results/0/status", 201);
        }
        province.told(brokers, 1, event -> event.topic().equals("member.member.v1"));
        api.postUnder(key, PATH, Map.of("items", List.of(row("1", "person-" + Ids.next(), province.cb1()))))
                .refused(422, "IDEMPOTENCY_KEY_REUSED", "");
        api.withoutKey(PATH, rows).refused(400, "IDEMPOTENCY_KEY_MISSING", "");
    }

    @Test
    void whereSomebodyIsAMemberIsNotToldToWhoDoesNotReachTheirCell() {
        String person = "person-" + Ids.next();
        String member = province.member(person, province.g());
        Map<String, Object> rows = Map.of("items", List.of(row("1", person, province.cb1())));
        api.post(PATH, rows).expect("/results/0/id", member);
        new ApiClient(port, province.s(), "organisations", "members").post(PATH, rows)
                .expect("/results/0/status", 409)
                .expect("/results/0/problem/code", "MEMBER_ALREADY_EXISTS")
                .expectNone("/results/0/id");
    }

    private static List<Integer> statuses(Answer batch) {
        return batch.at("/results").valueStream().map(result -> result.path("status").intValue()).toList();
    }

    private static Map<String, Object> row(String reference, String personId, String cellId) {
        return Map.of("reference", reference, "personId", personId, "cellId", cellId, "admittedOn", "2020-05-01");
    }
}
