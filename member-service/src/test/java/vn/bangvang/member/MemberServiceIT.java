package vn.bangvang.member;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog.Told;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service does when it says yes: through HTTP, on a real broker and store. */
class MemberServiceIT extends OwnProvinceFixture {
    @Test
    void aFoundingIsReadBackAndPublishedAsACloudEvent() {
        Answer read = api.answer("/organisations/" + province.s())
                .expect(200)
                .expect("/kind", "GRASSROOTS_ORGANISATION")
                .expect("/level", "GRASSROOTS")
                .expect("/rootId", province.p());
        assertThat(read.eTag()).isEqualTo("\"1\"");

        Told event = province.about(brokers, province.s(), 1).getFirst();

        assertThat(event.headers()).containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/bang-vang/member-service")
                .containsEntry("ce_subject", province.s())
                .containsEntry("ce_type", "membership.organisation-established.v1")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time", "traceparent");
        assertThat(event.json().path("state").path("parentId").stringValue()).isEqualTo(province.k());
        assertThat(event.json().path("actor").stringValue()).isEqualTo("clerk");
    }

    @Test
    void anOrganisationsLifeIsPublishedInOrderWithoutGaps() {
        String g = "/organisations/" + province.g();
        api.change(g + "/rename", Map.of("name", "Chi bộ Trường Chính trị", "effectiveOn", "2015-01-01")).expect(200);
        api.post(g + "/reparent", Map.of("parentId", province.l(), "effectiveOn", "2016-01-01", "decisionNo", "1-QĐ"),
                "\"2\"").expect(200).expectCount("/placements", 2);
        api.change(g + "/convert", Map.of("kind", "GRASSROOTS_ORGANISATION", "effectiveOn", "2017-01-01"))
                .expect(200)
                .expect("/warnings/0/code", "GRASSROOTS_ORGANISATION_BELOW_THIRTY");
        api.change(g + "/dissolve", Map.of("effectiveOn", "2018-01-01"))
                .expect(200)
                .expect("/dissolvedOn", "2018-01-01");

        List<Told> events = province.about(brokers, province.g(), 5);

        assertThat(events).extracting(Told::version).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(events).extracting(Told::type)
                .containsExactly("membership.organisation-established.v1",
                        "membership.organisation-renamed.v1", "membership.organisation-reparented.v1",
                        "membership.organisation-kind-changed.v1", "membership.organisation-dissolved.v1");
    }

    @Test
    void aMergerMovesWhatIsInsideAndLeavesTheSuccessor() {
        String member = province.member(province.cb1());
        api.change("/organisations/" + province.cb1() + "/merge",
                Map.of("intoId", province.cb2(), "effectiveOn", "2021-07-01", "decisionNo", "7-QĐ"))
                .expect(200)
                .expect("/successorId", province.cb2());
        api.answer("/members/" + member).expect("/cellId", province.cb2());

        String section = province.organisation("B", "SECTIONAL_ORGANISATION", province.s());
        String cell = province.organisation("B1", "SUBORDINATE_CELL", section);
        api.change("/organisations/" + section + "/merge", Map.of("intoId", province.s(), "effectiveOn", "2021-08-01"))
                .expect(200);
        api.answer("/organisations/" + cell).expect("/parentId", province.s());
        assertThat(province.about(brokers, member, 2).getLast().type()).isEqualTo("membership.member-transferred.v1");
    }

    @Test
    void aMembershipIsGuidedFromAdmissionToReinstatement() {
        String member = api.post("/members", Map.of("personId", "person-" + Ids.next(), "cellId",
                province.cb1(), "admittedOn", "2019-05-19", "cardNo", "38.001234")).expect(201).id();
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
        String position = province.about(brokers, member, 8)
                .getLast()
                .json()
                .path("change")
                .path("positionId")
                .stringValue();
        ok(path + "/positions/" + position + "/end", Map.of("on", "2021-01-01"));
        ok(path + "/disciplines", Map.of("form", "WARNING", "decidedOn", "2021-01-01", "decisionNo", "2-QĐ"));
        String discipline = province.about(brokers, member, 10)
                .getLast()
                .json()
                .path("change")
                .path("disciplineId")
                .stringValue();
        ok(path + "/disciplines/" + discipline + "/lift", Map.of("on", "2021-02-01"));
        ok(path + "/remove", Map.of("reason", "STRUCK_OFF", "effectiveOn", "2021-03-01"));
        ok(path + "/reinstate", Map.of("cellId", province.cb1(), "effectiveOn", "2021-04-01"));

        Answer read = api.answer(path)
                .expect(200)
                .expect("/status", "OFFICIAL")
                .expect("/cellId", province.cb1())
                .expect("/cardNo", "38.001234");
        assertThat(read.eTag()).isEqualTo("\"13\"");
        List<Told> events = province.about(brokers, member, 13);
        assertThat(events).extracting(Told::version)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 13).mapToObj(Long::valueOf).toList());
        assertThat(events).noneMatch(event -> event.payload().contains("38.001234")
                || event.payload().contains("person"));
    }

    @Test
    void aTransferWarnsAboutTheCellThatIsLeftToo() {
        String member = province.member(province.cb1());
        Answer moved = api
                .change("/members/" + member + "/transfer",
                        Map.of("toCellId", province.cb2(), "type", "INTERNAL", "effectiveOn", "2021-01-01"))
                .expect(200);
        assertThat(moved.at("/warnings"))
                .filteredOn(warning -> warning.path("code").asString().equals("CELL_BELOW_THREE_OFFICIAL"))
                .extracting(warning -> warning.at("/values/organisationId").asString())
                .containsExactly(province.cb1(), province.cb2());
    }

    @Test
    void anAdmissionAsksTheTreeOnceUpwardsAndOnceForEachLevelBelowTheGrassrootsOrganisation() {
        province.member(province.cb1());
        // The relay looks into the collection from time to time, too.
        assertThat(IntStream.range(0, 5).mapToLong(_ -> {
            long before = questionsToTheTree();
            province.member(province.cb1());
            return questionsToTheTree() - before;
        }).min()).hasValue(3);
    }

    private long questionsToTheTree() {
        return api.withoutToken()
                .atRoot()
                .answer("/actuator/prometheus")
                .content()
                .lines()
                .filter(line -> line.startsWith("mongodb_driver_commands_seconds_count")
                        && line.contains("collection=\"organisations\"")
                        && (line.contains("command=\"find\"") || line.contains("command=\"aggregate\"")))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void healthAndFiguresAreOpenToTheMachinery() {
        api.withoutToken().atRoot().answer("/actuator/health/readiness").expect(200);
        api.withoutToken().atRoot().answer("/actuator/health/liveness").expect(200);
        assertThat(api.withoutToken().atRoot().answer("/actuator/prometheus").expect(200).content())
                .contains("bangvang_outbox_pending");
    }

    @Test
    void aCommitteeIsSetUpFilledAndChanged() {
        String path = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.put(path, Map.of("seats", 2, "termFrom", "2020-06-01", "termTo", "2025-06-01"), null).expect(201);
        String secretary = province.member(province.cb1());
        ok(path + "/seats", Map.of("memberId", secretary, "position", "SECRETARY", "from", "2020-06-01"));
        api.change(path + "/seats", Map.of("memberId", province.member(province.cb2()), "position", "MEMBER", "from",
                "2021-03-01")).expect(200).expect("/filled", 2);
        api.put(path, Map.of("seats", 7), "\"3\"").expect(422);
        api.put(path, Map.of("seats", 7, "termFrom", "2020-06-01", "termTo", "2025-06-01"), "\"3\"").expect(200);
        ok(path + "/seats/" + secretary + "/vacate", Map.of("on", "2021-09-01"));
        api.answer(path).expect(200).expect("/seats", 7).expect("/filled", 1).expect("/version", 5);
        province.told(brokers, 5, event -> event.topic().equals("member.committee.v1"));
    }

    @Test
    void organisationsAreFoundByCodeParentAndWordsWithoutMarks() {
        api.change("/organisations/" + province.s() + "/rename",
                Map.of("name", "Đảng bộ Sở Giáo dục và Đào tạo", "effectiveOn", "2015-01-01")).expect(200);
        ApiClient bloc = new ApiClient(port, province.k(), "organisations", "members");
        bloc.answer("/organisations?q=so giao duc").expectCount("/items", 1).expect("/items/0/id", province.s());
        bloc.answer("/organisations?q=Giáo đào").expectCount("/items", 1);
        bloc.answer("/organisations?q=\u0000").expect(200);
        bloc.answer("/organisations?code=CB1").expect("/items/0/id", province.cb1());
        bloc.answer("/organisations?parentId=" + province.s() + "&limit=1").expectCount("/items", 1).expectAny("/next");
        String member = province.member(province.cb1());
        bloc.answer("/members?cellId=" + province.cb1()).expect("/items/0/id", member);
    }

    private void ok(String path, Map<String, Object> body) {
        api.change(path, body).expect(200);
    }
}
