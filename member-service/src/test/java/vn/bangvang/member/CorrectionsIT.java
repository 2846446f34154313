package vn.bangvang.member;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** The register takes corrections, and what is only planned stands in the way of nothing. */
class CorrectionsIT extends OwnProvinceFixture {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String EARLIER = TODAY.minusDays(20).toString();
    private static final String LATER = TODAY.plusDays(40).toString();

    private String member;

    @BeforeEach
    void aMember() {
        member = province.member(province.cb1());
    }

    @Test
    void aDeathBeforeAPlannedTransferIsRecordedAndCancelsIt() {
        transfer(province.cb2(), LATER).expect(200);
        change("remove", Map.of("reason", "DECEASED", "effectiveOn", EARLIER)).expect(200)
                .expect("/cellId", province.cb1())
                .expectCount("/placements", 1)
                .expect("/placements/0/to", EARLIER);
        province.told(brokers, 1, event -> event.type().equals("membership.member-removed.v1"));
    }

    @Test
    void aMoveBeforeAPlannedOneIsRecordedAndThePlanStands() {
        transfer(province.g(), LATER).expect(200);
        transfer(province.cb2(), EARLIER).expect(200)
                .expect("/placements/1/cellId", province.cb2())
                .expect("/placements/1/to", LATER)
                .expect("/placements/2/cellId", province.g())
                .expect("/cellId", province.g());
        transfer(province.g(), TODAY.minusDays(10).toString()).refused(409, "CONTRADICTS_A_PLAN", "");
    }

    @Test
    void aWrongDayIsCorrectedAndWhatWasDecidedOnItMovesAlong() {
        transfer(province.cb2(), "2022-01-10").expect(200);
        Map<String, Object> correction = correction(Map.of("action", "CORRECT", "fact",
                Map.of("kind", "TRANSFER", "on", "2022-01-10"), "to", Map.of("kind", "TRANSFER", "on", "2021-12-20",
                        "cellId", province.g(), "type", "OFFICIAL")));

        correct(correction, "?dryRun=true").expect(200)
                .expect("/dryRun", true)
                .expect("/differsFrom", "2021-12-20")
                .expectCount("/periods", 0)
                .expect("/member/cellId", province.g());
        api.answer("/members/" + member).expect("/cellId", province.cb2()).expectCount("/corrections", 0);

        correct(correction, "").expect(200).expect("/dryRun", false).expect("/member/placements/0/to", "2021-12-20");
        api.answer("/members/" + member)
                .expect("/placements/1/cellId", province.g())
                .expect("/corrections/0/document", "12-CV/ĐU")
                .expect("/corrections/0/changes/0/newOn", "2021-12-20");
        province.told(brokers, 1, event -> event.type().equals("membership.member-corrected.v1"));
    }

    @Test
    void anEndThatNeverWasIsCancelledAndOneThatWasForgottenIsInserted() {
        change("remove", Map.of("reason", "RESIGNED", "effectiveOn", "2022-01-10")).expect(200);
        Map<String, Object> end = Map.of("kind", "REMOVAL", "on", "2022-01-10");
        Answer cancelled = correct(correction(Map.of("action", "CANCEL", "fact", end)), "").expect(200)
                .expect("/member/status", "OFFICIAL");
        assertThat(cancelled.at("/member/placements/0/to").isNull()).isTrue();
        transfer(province.cb2(), "2022-03-01").expect(200);
        Map<String, Object> death = Map.of("action", "INSERT", "to",
                Map.of("kind", "REMOVAL", "on", "2022-02-01", "reason", "DECEASED"));
        correct(correction(death), "").refused(409, "FINAL_STATUS", "");
        correct(Map.of("changes", List.of(death, Map.of("action", "CANCEL", "fact",
                Map.of("kind", "TRANSFER", "on", "2022-03-01"))), "reason", "báo tử", "document", "13-CV/ĐU"), "")
                .expect(200)
                .expect("/member/status", "DECEASED")
                .expect("/member/placements/0/to", "2022-02-01");
    }

    @Test
    void everyRuleHoldsForTheWholeHistory() {
        refused(Map.of("kind", "ADMISSION", "on", "2015-06-01", "cellId", province.cb1()), "2015-01-01",
                422, "PROBATION_NOT_OVER", "");
        refused(Map.of("kind", "CONFIRMATION", "on", "2015-06-01"), "2016-01-01", 422, "PROBATION_NOT_OVER",
                "/changes/0/to");
        refused(Map.of("kind", "ADMISSION", "on", LATER, "cellId", province.cb1()), "2015-01-01", 422,
                "IN_THE_FUTURE", "/changes/0/to/on");
        refused(Map.of("kind", "ADMISSION", "on", "2009-01-01", "cellId", province.cb1()), "2015-01-01", 422,
                "BEFORE_FOUNDING", "/changes");
        refused(Map.of("kind", "ADMISSION", "on", "2015-01-01", "cellId", province.s()), "2015-01-01", 422,
                "NOT_A_CELL", "/changes");
        refused(Map.of("kind", "CONFIRMATION", "on", "2016-01-01"), "2016-01-01", 422, "NOTHING_CHANGES", "/changes");
        refused(Map.of("kind", "CONFIRMATION", "on", "2016-01-01"), "2016-01-02", 422, "UNKNOWN_FACT",
                "/changes/0/fact");
        correct(correction(Map.of("action", "CANCEL", "fact", Map.of("kind", "ADMISSION", "on", "2015-01-01"))), "")
                .refused(422, "ADMISSION_STAYS", "/changes/0/fact/kind");
        correct(correction(Map.of("action", "INSERT", "to", Map.of("kind", "STAY", "on", "2020-01-01"))), "")
                .refused(422, "PART_OF_THE_FACT_MISSING", "/changes/0/to/cellId");
        correct(correction(Map.of("action", "INSERT", "to",
                Map.of("kind", "SUSPENSION", "on", "2020-01-01", "reason", "DECEASED"))), "")
                .refused(422, "NOT_PART_OF_THIS_FACT", "/changes/0/to/reason");
    }

    @Test
    void aCorrectionKeepsThePersonInOneCellOverAllRecords() {
        String person = "person-" + Ids.next();
        String former = province.member(person, province.cb1());
        api.change("/members/" + former + "/remove", Map.of("reason", "TRANSFERRED_OUT", "effectiveOn", "2022-01-10"))
                .expect(200);
        String present = api.post("/members", Map.of("personId", person, "cellId", province.g(), "admittedOn",
                "2015-01-01", "inCellSince", "2022-01-10")).expect(201).id();
        api.change("/members/" + former + "/corrections", correction(Map.of("action", "CORRECT", "fact",
                Map.of("kind", "REMOVAL", "on", "2022-01-10"), "to",
                Map.of("kind", "REMOVAL", "on", "2022-01-11", "reason", "TRANSFERRED_OUT"))))
                .refused(409, "OTHER_RECORD_OVERLAPS", "/changes");
        api.change("/members/" + former + "/corrections", correction(Map.of("action", "CANCEL", "fact",
                Map.of("kind", "REMOVAL", "on", "2022-01-10")))).refused(409, "MEMBER_ALREADY_EXISTS", "");
        api.change("/members/" + present + "/corrections", correction(Map.of("action", "CORRECT", "fact",
                Map.of("kind", "ADMISSION", "on", "2015-01-01"), "to", Map.of("kind", "ADMISSION", "on", "2015-01-01",
                        "cellId", province.g(), "inCellSince", "2022-01-09"))))
                .refused(409, "OTHER_RECORD_OVERLAPS", "/changes");
    }

    @Test
    void whoDoesNotReachACellThatIsTouchedCorrectsNothing() {
        Map<String, Object> correction = correction(Map.of("action", "INSERT", "to", Map.of("kind", "TRANSFER", "on",
                "2022-01-10", "cellId", province.g(), "type", "OFFICIAL")));
        ApiClient department = new ApiClient(port, province.s(), "organisations", "members");
        department.change("/members/" + member + "/corrections", correction)
                .refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        new ApiClient(port, province.l(), "organisations", "members")
                .post("/members/" + member + "/corrections?dryRun=true", correction, "\"1\"")
                .refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        api.post("/members/" + member + "/corrections?dryRun=true", correction, "\"7\"")
                .refused(412, "STALE_VERSION", "");
    }

    private void refused(Map<String, Object> to, String on, int status, String code, String pointer) {
        correct(correction(Map.of("action", "CORRECT", "fact", Map.of("kind", to.get("kind"), "on", on), "to", to)),
                "").refused(status, code, pointer);
    }

    private static Map<String, Object> correction(Map<String, Object> change) {
        return Map.of("changes", List.of(change), "reason", "ghi nhầm", "document", "12-CV/ĐU");
    }

    private Answer correct(Map<String, Object> correction, String query) {
        String eTag = api.answer("/members/" + member).eTag();
        return api.post("/members/" + member + "/corrections" + query, correction, eTag);
    }

    private Answer transfer(String toCellId, String on) {
        return change("transfer", Map.of("toCellId", toCellId, "type", "OFFICIAL", "effectiveOn", on));
    }

    private Answer change(String what, Map<String, Object> body) {
        return api.change("/members/" + member + "/" + what, body);
    }
}
