package vn.bangvang.member;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;

/** What the end of an organisation or a membership asks of what is inside, and what follows it. */
class EndsIT extends OwnProvinceFixture {
    @Test
    void whoseMembershipEndsLeavesTheCommitteeOnThatDay() {
        String path = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.put(path, Map.of("seats", 7), null).expect(201);
        String member = province.member(province.cb1());
        api.change(path + "/seats", Map.of("memberId", member, "position", "SECRETARY", "from", "2020-06-01"))
                .expect(200);
        api.change("/members/" + member + "/remove", Map.of("reason", "DECEASED", "effectiveOn", "2021-03-01"))
                .expect(200);
        api.answer(path).expect("/filled", 0).expect("/holders/0/to", "2021-03-01");
        province.told(brokers, 1,
                event -> event.type().equals("membership.committee-seat-vacated.v1"));
    }

    @Test
    void whoDiesBeforeAPlannedEndLeavesTheCommitteeOnTheDayOfTheDeath() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        String path = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.put(path, Map.of("seats", 7), null).expect(201);
        String member = province.member(province.cb1());
        api.change(path + "/seats", Map.of("memberId", member, "position", "SECRETARY", "from", "2020-06-01"))
                .expect(200);
        api.change("/members/" + member + "/remove",
                Map.of("reason", "TRANSFERRED_OUT", "effectiveOn", today.plusDays(40).toString())).expect(200);
        api.change("/members/" + member + "/remove",
                Map.of("reason", "DECEASED", "effectiveOn", today.minusDays(20).toString())).expect(200);
        api.answer(path).expectCount("/holders", 1).expect("/holders/0/to", today.minusDays(20).toString());
    }

    @Test
    void whoIsTransferredOrMergedOutOfTheOrganisationLeavesItsCommittee() {
        String path = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.put(path, Map.of("seats", 7), null).expect(201);
        String moving = province.member(province.cb1());
        String merged = province.member(province.cb2());
        for (String member : List.of(moving, merged)) {
            api.change(path + "/seats", Map.of("memberId", member, "position", "MEMBER", "from", "2020-06-01"))
                    .expect(200);
        }
        move(moving, province.cb2(), "INTERNAL", "2021-02-01");
        api.answer(path).expect("/filled", 2);
        move(moving, province.g(), "OFFICIAL", "2021-03-01");
        api.answer(path).expect("/filled", 1).expect("/holders/0/to", "2021-03-01");
        merge(province.cb2(), province.g(), "2021-04-01");
        api.answer(path).expect("/filled", 0).expect("/holders/1/to", "2021-04-01");
    }

    @Test
    void aCellDoesNotEndBeforeItsLastMemberLeftNorWithGuests() {
        String member = province.member(province.cb1());
        move(member, province.cb2(), "OFFICIAL", "2021-05-01");
        dissolve(province.cb1(), "2021-04-30").refused(409, "STILL_INHABITED", "/effectiveOn");
        move(member, province.cb1(), "TEMPORARY", "2021-06-01");
        dissolve(province.cb1(), "2021-07-01").refused(409, "GUESTS_STILL_STAYING", "");
        api.change("/organisations/" + province.cb1() + "/merge",
                Map.of("intoId", province.cb2(), "effectiveOn", "2021-07-01")).refused(409, "GUESTS_STILL_STAYING", "");
        move(member, province.cb2(), "TEMPORARY", "2021-07-01");
        dissolve(province.cb1(), "2021-06-30").refused(409, "STILL_INHABITED", "/effectiveOn");
        dissolve(province.cb1(), "2021-07-01").expect(200);
        dissolve(province.p(), "2021-07-01").refused(409, "PROVINCE_STAYS", "");
    }

    @Test
    void aMergerIsTransferredAsInternalWithinOneOrganisationAndAsOfficialBetweenTwo() {
        String inside = province.member(province.cb1());
        merge(province.cb1(), province.cb2(), "2021-07-01");
        api.answer("/members/" + inside).expect("/placements/1/type", "INTERNAL");
        merge(province.cb2(), province.g(), "2021-08-01");
        api.answer("/members/" + inside).expect("/placements/2/type", "OFFICIAL");
    }

    @Test
    void whatWasMergedAwayIsReachedByWhatTookItsPlaceAndByNoOther() {
        merge(province.cb1(), province.cb2(), "2021-07-01");
        ApiClient successor = new ApiClient(port, province.cb2(), "organisations");
        successor.answer("/organisations/" + province.cb1()).expect(200);
        successor.answer("/organisations").expect(200).expectCount("/items", 2);
        new ApiClient(port, province.g(), "organisations").answer("/organisations/" + province.cb1()).expect(403);
    }

    @Test
    void aMergerThatACrashLeftHalfDoneIsFinishedByTheSameRequest() {
        String moved = province.member(province.cb1());
        String waiting = province.member(province.cb1());
        move(moved, province.cb2(), "INTERNAL", "2021-07-01");

        merge(province.cb1(), province.cb2(), "2021-07-01");

        for (String member : List.of(moved, waiting)) {
            api.answer("/members/" + member).expect("/cellId", province.cb2()).expectCount("/placements", 2);
        }
    }

    @Test
    void aMergerBeforeAPlannedTransferMovesTheMemberAndThePlanStands() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        String planned = today.plusDays(40).toString();
        String merged = today.minusDays(20).toString();
        String leaving = province.member(province.cb1());
        move(leaving, province.g(), "OFFICIAL", planned);

        merge(province.cb1(), province.cb2(), merged);

        api.answer("/members/" + leaving)
                .expect("/placements/0/to", merged)
                .expect("/placements/1/cellId", province.cb2())
                .expect("/placements/1/to", planned)
                .expect("/placements/2/cellId", province.g());
        api.answer("/organisations/" + province.cb1()).expect("/dissolvedOn", merged);
    }

    @Test
    void aMergerIsNotStoppedByChangesOfItsMembersMeanwhile() throws Exception {
        List<String> members = IntStream.range(0, 12).mapToObj(i -> province.member(province.cb1())).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> changes = new ArrayList<>();
            for (String member : members.reversed()) {
                changes.add(threads
                        .submit(() -> api.change("/members/" + member + "/exempt", Map.of("effectiveOn", "2021-01-01"))
                                .expect(200)));
            }
            merge(province.cb1(), province.cb2(), "2021-07-01");
            for (Future<?> change : changes) {
                change.get();
            }
        }
        api.answer("/organisations/" + province.cb1()).expect("/dissolvedOn", "2021-07-01");
        api.answer("/members?cellId=" + province.cb2()).expectCount("/items", 12);
    }

    private void merge(String id, String intoId, String on) {
        api.change("/organisations/" + id + "/merge", Map.of("intoId", intoId, "effectiveOn", on)).expect(200);
    }

    private void move(String member, String toCellId, String type, String on) {
        api.change("/members/" + member + "/transfer", Map.of("toCellId", toCellId, "type", type, "effectiveOn", on))
                .expect(200);
    }

    private Answer dissolve(String id, String on) {
        return api.change("/organisations/" + id + "/dissolve", Map.of("effectiveOn", on));
    }
}
