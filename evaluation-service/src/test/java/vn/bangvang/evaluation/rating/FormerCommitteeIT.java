package vn.bangvang.evaluation.rating;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.OpenYearFixture;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.OthersEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** A cell that had a committee while it was larger is led by its secretary since. */
class FormerCommitteeIT extends OpenYearFixture {
    @Test
    void theSecretaryFellsTheCellOnceItsCommitteeIsGone() {
        String secretary = people.getFirst();
        String committee = OthersEvents.freshId();
        others.tell("member.committee.v1", "membership.committee-seat-vacated.v1", "committee", committee, 1,
                Map.of("committeeId", committee, "organisationId", cell, "body", "EXECUTIVE", "seats", 3, "holders",
                        List.of(Map.of("memberId", people.getLast(), "from", "2015-01-01", "to", "2020-06-30"))));
        others.tell("member.member.v1", "membership.member-disciplined.v1", "member", secretary, 2,
                Map.of("memberId", secretary, "status", "OFFICIAL", "admittedOn", "2010-01-01", "cellId", cell,
                        "placements", List.of(Map.of("cellId", cell, "from", "2010-01-01", "type", "ADMISSION")),
                        "statuses", List.of(Map.of("status", "OFFICIAL", "from", "2010-01-01")), "positions",
                        List.of(Map.of("organisationId", cell, "type", "SECRETARY", "from", "2020-07-01")),
                        "disciplines", List.of(Map.of("disciplineId", OthersEvents.freshId(), "form", "WARNING",
                                "decidedOn", "2021-06-01", "decisionNo", "7-QĐ"))));
        // Who is unknown is refused only by an instance that has read the whole log, with what was told above.
        assertThat(reviewed(Stream.of("MEMBER " + OthersEvents.freshId())).at("/results/0/problem/code").asString())
                .isEqualTo("UNKNOWN_MEMBER");
        reviewed(Stream.of("ORGANISATION " + cell));
        decide("MEMBER", people.stream().map(id -> rated(id, id.equals(secretary) ? "UNSATISFACTORY" : "GOOD")))
                .expect(200);

        assertThat(decide("ORGANISATION", Stream.of(rated(cell, "SATISFACTORY"))).code())
                .isEqualTo("LEADER_DISCIPLINED_IN_THE_PERIOD");
        decide("ORGANISATION", Stream.of(rated(cell, "UNSATISFACTORY"))).expect(200);
    }

    private Answer reviewed(Stream<String> subjects) {
        return api.post("/self-criticisms/batch", Map.of("period", "2021", "items",
                subjects.map(subject -> subject.split(" "))
                        .map(subject -> Map.of("subjectType", subject[0], "subjectId", subject[1], "submittedOn",
                                "2021-12-05"))
                        .toList()));
    }

    private Answer decide(String subjectType, Stream<Map<String, String>> ratings) {
        return api.post("/evaluations/batch", Map.of("deciderId", department, "period", "2021", "subjectType",
                subjectType, "decisionNo", "12-QĐ/ĐU", "decidedOn", "2021-12-20", "ratings", ratings.toList()));
    }

    private static Map<String, String> rated(String subjectId, String decided) {
        return Map.of("subjectId", subjectId, "class", decided);
    }
}
