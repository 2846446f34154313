package vn.bangvang.member;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.OnRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.Api.refused;

/** Many admissions in one request, each for itself. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdmittingManyIT {
    private static final String PATH = "/members/batch";

    @LocalServerPort
    int port;

    @Value("${spring.kafka.bootstrap-servers}")
    String brokers;

    private Api api;
    private ProvinceFixture province;

    @BeforeEach
    void aProvince() {
        api = Api.everywhere(port);
        province = ProvinceFixture.foundedBy(api);
    }

    @Test
    void aBatchAdmitsEachForItselfAndRepeatingItChangesNothing() {
        String person = "person-" + Ids.next();
        List<Map<String, Object>> rows = List.of(row("1", person, province.cb1()), row("2", person, province.cb2()),
                row("3", "person-" + Ids.next(), province.s()), row("4", "person-" + Ids.next(), "nowhere"),
                row("5", "person-" + Ids.next(), province.g()));
        api.create(PATH, Map.of("items", rows))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.results[*].status")
                .value(statuses -> assertThat(statuses).isEqualTo(List.of(201, 409, 422, 422, 201)))
                .jsonPath("$.results[1].problem.code")
                .isEqualTo("MEMBER_ALREADY_EXISTS")
                .jsonPath("$.results[1].id")
                .exists()
                .jsonPath("$.results[2].problem.code")
                .isEqualTo("NOT_A_CELL")
                .jsonPath("$.results[3].problem.code")
                .isEqualTo("UNKNOWN_ORGANISATION")
                .jsonPath("$.results[4].reference")
                .isEqualTo("5");
        api.create(PATH, Map.of("items", rows))
                .expectBody()
                .jsonPath("$.results[*].status")
                .value(statuses -> assertThat(statuses).isEqualTo(List.of(200, 409, 422, 422, 200)));
        new EventLog(brokers, province.p()).await(2, event -> event.topic().equals("member.member.v1"));
    }

    @Test
    void aRetryIsGivenTheFirstAnswersAndAnotherRequestMayNotBearItsKey() {
        String key = Ids.next();
        Map<String, Object> rows = Map.of("items", List.of(row("1", "person-" + Ids.next(), province.cb1())));
        for (int attempt = 0; attempt < 2; attempt++) {
            api.create(PATH, key, rows).expectBody().jsonPath("$.results[0].status").isEqualTo(201);
        }
        new EventLog(brokers, province.p()).await(1, event -> event.topic().equals("member.member.v1"));
        refused(api.create(PATH, key, Map.of("items", List.of(row("1", "person-" + Ids.next(), province.cb1())))), 422,
                "IDEMPOTENCY_KEY_REUSED", "");
        refused(api.post(PATH, rows), 400, "IDEMPOTENCY_KEY_MISSING", "");
    }

    @Test
    void whereSomebodyIsAMemberIsNotToldToWhoDoesNotReachTheirCell() {
        String person = "person-" + Ids.next();
        String member = api.member(person, province.g());
        Map<String, Object> rows = Map.of("items", List.of(row("1", person, province.cb1())));
        api.create(PATH, rows).expectBody().jsonPath("$.results[0].id").isEqualTo(member);
        Api.within(port, province.s())
                .create(PATH, rows)
                .expectBody()
                .jsonPath("$.results[0].status")
                .isEqualTo(409)
                .jsonPath("$.results[0].problem.code")
                .isEqualTo("MEMBER_ALREADY_EXISTS")
                .jsonPath("$.results[0].id")
                .doesNotExist();
    }

    private static Map<String, Object> row(String reference, String personId, String cellId) {
        return Map.of("reference", reference, "personId", personId, "cellId", cellId, "admittedOn", "2020-05-01");
    }
}
