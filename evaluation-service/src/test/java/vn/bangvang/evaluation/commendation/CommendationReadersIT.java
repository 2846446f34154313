package vn.bangvang.evaluation.commendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.mongodb.reactivestreams.client.MongoClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import vn.bangvang.evaluation.AuditFixture;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees which commendations and ratings, and what is written down about it. */
class CommendationReadersIT extends CommendedFixture {
    @Autowired
    MongoClient mongo;
    @Value("${bangvang.audit.uri}")
    String uri;

    @Test
    void aMembersCommendationsAreSeenFromAboveAndNotFromBeside() {
        rateMembers();
        api.post("/commendations", giayKhen(people.getFirst()));
        String mine = "/commendations?recipientId=" + people.getFirst();
        String neighbour = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        api.answer("/commendations?issuerOrganisationId=" + neighbour);
        assertThat(new ApiClient(port, department, "evaluation").answer(mine).body().path("items")).hasSize(1);
        assertThat(new ApiClient(port, cell, "evaluation").answer(mine).body().path("items")).hasSize(1);
        assertThat(new ApiClient(port, neighbour, "evaluation").answer(mine).body().path("items")).isEmpty();
        new ApiClient(port, null, "evaluation").answer(mine).refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        new ApiClient(port, neighbour, "evaluation").answer(mine + "&limit=1").expect("/next", null);
    }

    @Test
    void whoReadsAMembersRatingOrCommendationIsWrittenDown() {
        Map<String, String> evaluations = rateMembers();
        String member = people.getFirst();
        String path = "/commendations/" + api.post("/commendations", giayKhen(member)).text("id");
        long commendations = AuditFixture.reads(mongo, uri, "commendation", member);
        long ratings = AuditFixture.reads(mongo, uri, "evaluation", member);

        api.answer(path);
        api.answer("/commendations?recipientId=" + member);
        api.answer("/evaluations/" + evaluations.get(member));
        api.answer("/evaluations?deciderId=" + department);

        assertThat(AuditFixture.reads(mongo, uri, "commendation", member)).isEqualTo(commendations + 2);
        assertThat(AuditFixture.reads(mongo, uri, "evaluation", member)).isEqualTo(ratings + 2);
    }

    @Test
    void aMemberSeesOwnRatingsAndCommendationsAndNobodyElses() {
        rateMembers();
        String first = people.getFirst();
        String second = people.get(1);
        api.post("/commendations", giayKhen(first)).expect(201);
        long reads = AuditFixture.reads(mongo, uri, "own-record", first);

        member(first, cell, true).answer("/own-record")
                .expect(200)
                .expectCount("/ratings", 1)
                .expect("/ratings/0/decidedClass", "OUTSTANDING")
                .expect("/ratings/0/decider/id", department)
                .expect("/ratings/0/selfCriticism/submittedOn", "2021-12-05")
                .expectCount("/commendations", 1)
                .expect("/streak", 1)
                .expect("/lastYear", 2021);
        Answer other = member(second, cell, true).answer("/own-record?memberId=" + first + "&subjectId=" + first)
                .expect(200)
                .expect("/memberIds", List.of(second))
                .expect("/ratings/0/decidedClass", "GOOD")
                .expectCount("/commendations", 0);
        assertThat(other.content()).doesNotContain(first);
        assertThat(AuditFixture.reads(mongo, uri, "own-record", first)).isEqualTo(reads + 1);
    }

    @Test
    void anAccountThatIsNoMembersIsToldSo() {
        String first = people.getFirst();
        for (ApiClient nobody : List.of(member(null, "*", true), member(first, "*", false))) {
            nobody.answer("/own-record").refused(404, "NO_MEMBER_CONNECTED", "");
        }
        member(first, cell, true).answer("/evaluations?subjectId=" + first).expect(403);
        new ApiClient(port, "*", "evaluation").answer("/own-record").expect(403);
    }

    /** @param signedIn whether a person signed in, and not a system for itself */
    private ApiClient member(@Nullable String id, String organisation, boolean signedIn) {
        return ApiClient.withToken(port, TestIssuer.shared()
                .token(claims -> claims.subject("account")
                        .claim("scope", "own-record:read")
                        .claim("organisation", organisation)
                        .claim("member", id)
                        .claim("sid", signedIn ? "a-session" : null)));
    }

    @Test
    void whatACallerMayNotSeeIsNotToldByTheEndOfAPageEither() {
        rateMembers();
        String outstanding = people.getFirst();
        api.post("/commendations", giayKhen(outstanding));
        api.post("/commendations", by(cell, outstanding, "PRAISE"));
        String neighbour = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        api.answer("/prizes?organisationId=" + neighbour);

        new ApiClient(port, neighbour, "evaluation").answer("/commendations?limit=1&recipientId=" + outstanding)
                .expectCount("/items", 0)
                .expect("/next", null);
    }

    @Test
    void theRatingsOfACommitteeComeInPages() {
        rateMembers();
        var seen = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        String path = "/evaluations?deciderId=" + department + "&period=2021&limit=2";
        String next = "";
        do {
            Answer page = api.answer(next.isEmpty() ? path : path + "&cursor=" + next);
            page.body().path("items").forEach(one -> seen.add(one.path("subjectId").asString()));
            sizes.add(page.body().path("items").size());
            next = page.body().path("next").asString("");
        } while (!next.isEmpty());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(people);
        assertThat(sizes.subList(0, sizes.size() - 1)).isNotEmpty().containsOnly(2);
        assertThat(sizes.getLast()).isEqualTo(2 - people.size() % 2);
    }
}
