package vn.bangvang.member;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody is in two cells on one day, over all records of the person and over all provinces. */
class OnePersonIT extends OwnProvinceFixture {
    private final String person = "person-" + Ids.next();

    private ProvinceFixture elsewhere;
    private String former;

    @BeforeEach
    void aPersonWhoWasTransferredOut() {
        elsewhere = ProvinceFixture.foundedBy(api);
        former = province.member(person, province.cb1());
        leave(former, "2022-01-10");
    }

    @Test
    void anAdmissionThatBeginsBeforeTheFormerRecordEndedIsRefusedInEveryProvince() {
        for (String cell : List.of(province.cb2(), elsewhere.g())) {
            Answer refused = admit(cell, "2021-12-20");
            refused.refused(422, "FORMER_RECORD_OVERLAPS", "/inCellSince");
            refused.expect("/errors/0/rejectedValue", "2021-12-20");
            assertThat(refused.text("detail")).contains("2022-01-10");
        }
        api.post("/members", Map.of("personId", person, "cellId", province.cb2(), "admittedOn", "2015-01-01"))
                .refused(422, "FORMER_RECORD_OVERLAPS", "/admittedOn");
        api.post("/members/batch", Map.of("items", List.of(admission(province.cb2(), "2021-12-20"))))
                .expect("/results/0/status", 422)
                .expect("/results/0/problem/code", "FORMER_RECORD_OVERLAPS");
        admit(elsewhere.g(), "2022-01-10").expect(201);
    }

    @Test
    void aReinstatementThatBeginsBeforeAnotherRecordEndedIsRefused() {
        String later = admit(elsewhere.g(), "2022-01-10").expect(201).id();
        reinstate("2022-02-01").refused(409, "MEMBER_ALREADY_EXISTS", "");
        leave(later, "2023-05-01");
        reinstate("2023-04-30").refused(422, "FORMER_RECORD_OVERLAPS", "/effectiveOn");
        reinstate("2023-05-01").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STRUCK_OFF", "RESIGNED"})
    void whoWasStruckOffOrLeftIsAdmittedAnewWithAnAdmissionAndAProbationOfTheirOwn(String reason) {
        String left = admit(province.cb2(), "2022-01-10").expect(201).id();
        api.change("/members/" + left + "/remove", Map.of("reason", reason, "effectiveOn", "2023-04-01")).expect(200);
        admit(province.cb2(), "2024-05-01").refused(422, "ADMITTED_BEFORE_THE_FORMER_END", "/admittedOn");

        Map<String, Object> anew = Map.of("personId", person, "cellId", province.cb2(), "admittedOn", "2024-05-01");
        Answer admitted = api.post("/members", anew).expect(201).expect("/status", "PROBATIONARY");
        assertThat(admitted.id()).isNotEqualTo(left);
        assertThat(new EventLog(brokers).await("member.member.v1", admitted.id(), 1)
                .getFirst()
                .json()
                .at("/state/formerMemberId")
                .asString()).isEqualTo(left);
        api.post("/members", anew).refused(409, "MEMBER_ALREADY_EXISTS", "/personId");
        api.change("/members/" + left + "/reinstate", Map.of("cellId", province.cb2(), "effectiveOn", "2024-06-01"))
                .refused(409, "MEMBER_ALREADY_EXISTS", "");
    }

    @Test
    void whoWasExpelledComesBackByAReinstatementOnly() {
        String expelled = admit(province.cb2(), "2022-01-10").expect(201).id();
        api.change("/members/" + expelled + "/remove", Map.of("reason", "EXPELLED", "effectiveOn", "2023-04-01"))
                .expect(200);
        api.post("/members", Map.of("personId", person, "cellId", province.cb2(), "admittedOn", "2024-05-01"))
                .refused(409, "MEMBER_ALREADY_EXISTS", "/personId");
    }

    private Answer admit(String cellId, String inCellSince) {
        return api.post("/members", admission(cellId, inCellSince));
    }

    private Map<String, Object> admission(String cellId, String inCellSince) {
        return new HashMap<>(Map.of("personId", person, "cellId", cellId, "admittedOn", "2015-01-01", "officialOn",
                "2016-01-01", "inCellSince", inCellSince));
    }

    private void leave(String member, String on) {
        api.change("/members/" + member + "/remove", Map.of("reason", "TRANSFERRED_OUT", "effectiveOn", on))
                .expect(200);
    }

    private Answer reinstate(String on) {
        return api.change("/members/" + former + "/reinstate", Map.of("cellId", province.cb2(), "effectiveOn", on));
    }
}
