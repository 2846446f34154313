package vn.bangvang.member;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What a committee was on an earlier day stays as it was when a new term begins. */
class CommitteeTermsIT extends OwnProvinceFixture {
    private String path;

    @BeforeEach
    void aCommittee() {
        path = "/organisations/" + province.s() + "/committees/EXECUTIVE";
    }

    @Test
    void aNewTermFollowsTheFormerOneAndDoesNotOverwriteIt() {
        api.put(path, Map.of("seats", 7, "termFrom", "2020-06-15", "termTo", "2025-06-15"), null).expect(201);
        term(9, "2022-02-15").expect(200);

        api.answer(path)
                .expect("/seats", 9)
                .expect("/terms/0/seats", 7)
                .expect("/terms/0/from", "2020-06-15")
                .expect("/terms/0/to", "2022-02-15")
                .expect("/terms/1/seats", 9)
                .expect("/terms/1/from", "2022-02-15");
        term(8, "2022-02-15").expect(200).expectCount("/terms", 2).expect("/terms/1/seats", 8);
        term(8, "2022-02-14").refused(422, "BEFORE_LAST_CHANGE", "/termFrom");
    }

    @Test
    void seatsWithoutDaysEndWhereTheFirstDatedTermBegins() {
        api.put(path, Map.of("seats", 1), null).expect(201);
        term(2, "2022-02-15").expect(200);
        Answer committee = api.answer(path).expect("/terms/0/to", "2022-02-15");
        assertThat(committee.at("/terms/0/from").isNull()).isTrue();
        seat("2021-01-01").expect(200);
        seat("2022-02-14").refused(409, "COMMITTEE_FULL", "");
        seat("2022-02-15").expect(200);
    }

    @Test
    void otherSeatsWithoutADayDoNotReachBackToTheBeginningOfTheTerm() {
        api.put(path, Map.of("seats", 7, "termFrom", "2020-06-15", "termTo", "2025-06-15"), null).expect(201);
        api.put(path, Map.of("seats", 9), "*").refused(422, "TERM_NOT_NAMED", "/termFrom");
        api.put(path, Map.of("seats", 7), "*").expect(200).expect("/terms/0/to", "2025-06-15");
        term(9, "2020-06-15").expect(200).expectCount("/terms", 1).expect("/terms/0/seats", 9);
    }

    private Answer term(int seats, String from) {
        return api.put(path, Map.of("seats", seats, "termFrom", from), "*");
    }

    private Answer seat(String from) {
        return api.change(path + "/seats",
                Map.of("memberId", province.member(province.cb1()), "position", "MEMBER", "from", from));
    }
}
