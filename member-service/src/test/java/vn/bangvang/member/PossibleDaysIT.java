package vn.bangvang.member;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient.Answer;

/** Days that cannot be, and offices that cannot be held, are refused with the rule they break. */
class PossibleDaysIT extends OwnProvinceFixture {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    /** Far enough that a test at midnight says the same. */
    private static final String LATER = TODAY.plusDays(9).toString();

    @Test
    void whatHasToHaveHappenedIsNotDatedInTheFuture() {
        admit(Map.of("admittedOn", LATER)).refused(422, "IN_THE_FUTURE", "/admittedOn");
        admit(Map.of("officialOn", LATER)).refused(422, "IN_THE_FUTURE", "/officialOn");
        admit(Map.of("inCellSince", LATER)).refused(422, "IN_THE_FUTURE", "/inCellSince");
        String member = "/members/" + province.member(province.cb1());
        api.change(member + "/remove", Map.of("reason", "DECEASED", "effectiveOn", LATER))
                .refused(422, "IN_THE_FUTURE", "/effectiveOn");
        api.change(member + "/disciplines", Map.of("form", "WARNING", "decidedOn", LATER))
                .refused(422, "IN_THE_FUTURE", "/decidedOn");
        api.change(member + "/remove", Map.of("reason", "TRANSFERRED_OUT", "effectiveOn", LATER)).expect(200);
    }

    @Test
    void aFoundingStillToComeIsTheAnnouncedOneOfADecision() {
        Map<String, Object> founding = new HashMap<>(Map.of("code", "NEW", "name", "Chi bộ mới", "kind",
                "SUBORDINATE_CELL", "parentId", province.s(), "foundedOn", LATER));
        api.post("/organisations", founding).refused(422, "IN_THE_FUTURE", "/foundedOn");
        founding.put("decisionNo", "12-QĐ/ĐUK");
        api.post("/organisations", founding).expect(201).expect("/placements/0/decisionNo", "12-QĐ/ĐUK");
    }

    @Test
    void anOrganisationHasOneSecretaryAtATime() {
        String first = "/members/" + province.member(province.cb1());
        String second = "/members/" + province.member(province.cb2());
        String position = secretary(first, "2020-01-01").expect(200).at("/positions/0/positionId").asString();
        secretary(second, "2021-01-01").refused(409, "SECOND_SECRETARY_OF_ORGANISATION", "/type");
        api.change(first + "/positions/" + position + "/end", Map.of("on", "2021-06-01")).expect(200);
        secretary(second, "2021-05-31").refused(409, "SECOND_SECRETARY_OF_ORGANISATION", "/type");
        secretary(second, "2021-06-01").expect(200);
    }

    @Test
    void whoIsSuspendedTakesNoSeat() {
        String path = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.put(path, Map.of("seats", 7), null).expect(201);
        String member = province.member(province.cb1());
        api.change("/members/" + member + "/suspend", Map.of("effectiveOn", "2021-01-01")).expect(200);
        seat(path, member, "2021-02-01").refused(409, "HOLDER_NOT_ACTIVE", "/memberId");
        api.change("/members/" + member + "/resume", Map.of("effectiveOn", "2021-03-01")).expect(200);
        seat(path, member, "2021-02-28").refused(422, "HOLDER_NOT_ACTIVE_THEN", "/from");
        seat(path, member, "2021-03-01").expect(200);
    }

    private Answer admit(Map<String, Object> days) {
        Map<String, Object> admission = new HashMap<>(Map.of("personId", "person-" + Ids.next(), "cellId",
                province.cb1(), "admittedOn", "2015-01-01"));
        admission.putAll(days);
        return api.post("/members", admission);
    }

    private Answer secretary(String member, String from) {
        return api.change(member + "/positions",
                Map.of("type", "SECRETARY", "organisationId", province.s(), "from", from));
    }

    private Answer seat(String path, String member, String from) {
        return api.change(path + "/seats", Map.of("memberId", member, "position", "MEMBER", "from", from));
    }
}
