package vn.bangvang.member;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.member.EventLog.Event;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.OnRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service does when it says yes: through HTTP, on a real broker and store. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MemberServiceIT {
    @LocalServerPort
    int port;

    @Value("${spring.kafka.bootstrap-servers}")
    String brokers;

    private Api api;
    private ProvinceFixture province;
    private EventLog log;

    @BeforeEach
    void aProvince() {
        api = Api.everywhere(port);
        province = ProvinceFixture.foundedBy(api);
        log = new EventLog(brokers, province.p());
    }

    @Test
    void aFoundingIsReadBackAndPublishedAsACloudEvent() {
        api.get("/organisations/" + province.s())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.kind")
                .isEqualTo("GRASSROOTS_ORGANISATION")
                .jsonPath("$.level")
                .isEqualTo("GRASSROOTS")
                .jsonPath("$.rootId")
                .isEqualTo(province.p());

        Event event = log.about(province.s(), 1).getFirst();

        assertThat(event.headers()).containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/bang-vang/member-service")
                .containsEntry("ce_subject", province.s())
                .containsEntry("ce_type", "membership.organisation-established.v1")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time", "traceparent");
        assertThat(event.payload().path("state").path("parentId").stringValue()).isEqualTo(province.k());
        assertThat(event.payload().path("actor").stringValue()).isEqualTo("tester");
    }

    @Test
    void anOrganisationsLifeIsPublishedInOrderWithoutGaps() {
        String g = "/organisations/" + province.g();
        api.change(g + "/rename", Map.of("name", "Chi bộ Trường Chính trị", "effectiveOn", "2015-01-01"))
                .expectStatus()
                .isOk();
        api.change(g + "/reparent", "\"2\"",
                Map.of("parentId", province.l(), "effectiveOn", "2016-01-01", "decisionNo", "1-QĐ"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.placements.length()")
                .isEqualTo(2);
        api.change(g + "/convert", Map.of("kind", "GRASSROOTS_ORGANISATION", "effectiveOn", "2017-01-01"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.warnings[0].code")
                .isEqualTo("GRASSROOTS_ORGANISATION_BELOW_THIRTY");
        api.change(g + "/dissolve", Map.of("effectiveOn", "2018-01-01"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.dissolvedOn")
                .isEqualTo("2018-01-01");

        List<Event> events = log.about(province.g(), 5);

        assertThat(events).extracting(Event::version).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(events).extracting(Event::type)
                .containsExactly("membership.organisation-established.v1",
                        "membership.organisation-renamed.v1", "membership.organisation-reparented.v1",
                        "membership.organisation-kind-changed.v1", "membership.organisation-dissolved.v1");
    }

    @Test
    void aMergerMovesWhatIsInsideAndLeavesTheSuccessor() {
        String member = province.member(province.cb1());
        api.change("/organisations/" + province.cb1() + "/merge",
                Map.of("intoId", province.cb2(), "effectiveOn", "2021-07-01", "decisionNo", "7-QĐ"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.successorId")
                .isEqualTo(province.cb2());
        api.get("/members/" + member).expectBody().jsonPath("$.cellId").isEqualTo(province.cb2());

        String section = api.organisation("B", "SECTIONAL_ORGANISATION", province.s());
        String cell = api.organisation("B1", "SUBORDINATE_CELL", section);
        api.change("/organisations/" + section + "/merge", Map.of("intoId", province.s(), "effectiveOn", "2021-08-01"))
                .expectStatus()
                .isOk();
        api.get("/organisations/" + cell).expectBody().jsonPath("$.parentId").isEqualTo(province.s());
        assertThat(log.about(member, 2).getLast().type()).isEqualTo("membership.member-transferred.v1");
    }

    @Test
    void aMembershipIsGuidedFromAdmissionToReinstatement() {
        String member = Api.id(api.create("/members", Map.of("personId", "person-" + Ids.next(), "cellId",
                province.cb1(), "admittedOn", "2019-05-19", "cardNo", "38.001234")).expectStatus().isCreated());
        String path = "/members/" + member;
        Map<String, Object> later = Map.of("effectiveOn", "2021-01-01", "decisionNo", "1-QĐ");
        ok(path + "/confirm", Map.of("effectiveOn", "2020-05-19"));
        ok(path + "/transfer",
                Map.of("toCellId", province.g(), "type", "TEMPORARY", "effectiveOn", "2020-06-01", "until",
                        "2020-09-01"));
        ok(path + "/transfer", Map.of("toCellId", province.cb2(), "type", "INTERNAL", "effectiveOn", "2020-10-01"));
        ok(path + "/exempt", later);
        ok(path + "/resume", later);
        ok(path + "/suspend", later);
        ok(path + "/positions", Map.of("type", "DIRECTOR", "organisationId", province.s(), "from", "2020-01-01"));
        String position = log.about(member, 8).getLast().payload().path("change").path("positionId").stringValue();
        ok(path + "/positions/" + position + "/end", Map.of("on", "2021-01-01"));
        ok(path + "/disciplines", Map.of("form", "WARNING", "decidedOn", "2021-01-01", "decisionNo", "2-QĐ"));
        String discipline = log.about(member, 10)
                .getLast()
                .payload()
                .path("change")
                .path("disciplineId")
                .stringValue();
        ok(path + "/disciplines/" + discipline + "/lift", Map.of("on", "2021-02-01"));
        ok(path + "/remove", Map.of("reason", "STRUCK_OFF", "effectiveOn", "2021-03-01"));
        ok(path + "/reinstate", Map.of("cellId", province.cb1(), "effectiveOn", "2021-04-01"));

        api.get(path)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"13\"")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("OFFICIAL")
                .jsonPath("$.cellId")
                .isEqualTo(province.cb1())
                .jsonPath("$.cardNo")
                .isEqualTo("38.001234");
        List<Event> events = log.about(member, 13);
        assertThat(events).extracting(Event::version)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 13).mapToObj(Long::valueOf).toList());
        assertThat(events).noneMatch(event -> event.payload().toString().contains("38.001234")
                || event.payload().toString().contains("person"));
    }

    @Test
    void aTransferWarnsAboutTheCellThatIsLeftToo() {
        String member = province.member(province.cb1());
        api.change("/members/" + member + "/transfer",
                Map.of("toCellId", province.cb2(), "type", "INTERNAL", "effectiveOn", "2021-01-01"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.warnings[?(@.code == 'CELL_BELOW_THREE_OFFICIAL')].values.organisationId")
                .value(cells -> assertThat(cells).isEqualTo(List.of(province.cb1(), province.cb2())));
    }

    @Test
    void healthAndFiguresAreOpenToTheMachinery() {
        Api.anonymous(port).get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        Api.anonymous(port).get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        Api.anonymous(port)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(figures -> assertThat(figures).contains("bangvang_outbox_pending"));
    }

    @Test
    void aCommitteeIsSetUpFilledAndChanged() {
        String path = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.put(path, null, Map.of("seats", 2, "termFrom", "2020-06-01", "termTo", "2025-06-01"))
                .expectStatus()
                .isCreated();
        String secretary = province.member(province.cb1());
        ok(path + "/seats", Map.of("memberId", secretary, "position", "SECRETARY", "from", "2020-06-01"));
        api.change(path + "/seats", Map.of("memberId", province.member(province.cb2()), "position", "MEMBER", "from",
                "2021-03-01")).expectStatus().isOk().expectBody().jsonPath("$.filled").isEqualTo(2);
        api.put(path, "\"3\"", Map.of("seats", 7)).expectStatus().isOk();
        ok(path + "/seats/" + secretary + "/vacate", Map.of("on", "2021-09-01"));
        api.get(path)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.seats")
                .isEqualTo(7)
                .jsonPath("$.filled")
                .isEqualTo(1)
                .jsonPath("$.version")
                .isEqualTo(5);
        log.await(5, event -> event.topic().equals("member.committee.v1"));
    }

    @Test
    void organisationsAreFoundByCodeParentAndWordsWithoutMarks() {
        api.change("/organisations/" + province.s() + "/rename",
                Map.of("name", "Đảng bộ Sở Giáo dục và Đào tạo", "effectiveOn", "2015-01-01")).expectStatus().isOk();
        Api bloc = Api.within(port, province.k());
        bloc.get("/organisations?q=so giao duc")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].id")
                .isEqualTo(province.s());
        bloc.get("/organisations?q=Giáo đào").expectBody().jsonPath("$.items.length()").isEqualTo(1);
        bloc.get("/organisations?q=\u0000").expectStatus().isOk();
        bloc.get("/organisations?code=CB1").expectBody().jsonPath("$.items[0].id").isEqualTo(province.cb1());
        bloc.get("/organisations?parentId=" + province.s() + "&limit=1")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.next")
                .exists();
        String member = province.member(province.cb1());
        bloc.get("/members?cellId=" + province.cb1()).expectBody().jsonPath("$.items[0].id").isEqualTo(member);
    }

    private void ok(String path, Map<String, Object> body) {
        api.change(path, body).expectStatus().isOk();
    }
}
