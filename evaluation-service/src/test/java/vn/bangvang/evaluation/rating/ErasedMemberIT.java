package vn.bangvang.evaluation.rating;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.awaitility.Awaitility;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import reactor.core.publisher.Flux;

import vn.bangvang.evaluation.OpenYearFixture;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What was written about a member is kept under the member's key, and can be read by nobody once that is destroyed. */
class ErasedMemberIT extends OpenYearFixture {
    private static final String NOTE = "nằm viện mật-7311 ba tháng";

    @Autowired
    MongoClient client;
    @Value("${spring.mongodb.uri}")
    String uri;

    @Test
    void aNoteIsNowhereInPlainTextAndCanBeReadNoMoreOnceTheMemberIsErased() {
        String member = people.getFirst();
        Answer decided = api.post("/evaluations/batch", Map.of("deciderId", department, "period", "2021",
                "subjectType", "MEMBER", "decisionNo", "1-QĐ", "decidedOn", "2021-12-10", "ratings",
                List.of(Map.of("subjectId", member, "notRatedReason", "OTHER", "note", NOTE)))).expect(200);
        String evaluation = decided.at("/evaluations/0/id").asString();
        api.answer("/evaluations/" + evaluation).expect("/note", NOTE);
        assertThat(everythingStored()).contains(evaluation).doesNotContain("mật-7311");

        others.tell("member.member.v1", "membership.member-erased.v1", "member", member, 2, Map.of("memberId", member,
                "status", "RESIGNED", "admittedOn", "2010-01-01", "cellId", cell, "placements",
                List.of(Map.of("cellId", cell, "from", "2010-01-01", "to", "2021-12-31", "type", "ADMISSION")),
                "statuses", List.of(Map.of("status", "OFFICIAL", "from", "2010-01-01"),
                        Map.of("status", "RESIGNED", "from", "2021-12-31")),
                "positions", List.of(), "disciplines", List.of(), "erasedOn", "2024-01-01"));

        Awaitility.await().untilAsserted(() -> api.answer("/evaluations/" + evaluation).expect("/note", "[erased]"));
        assertThat(everythingStored()).contains(evaluation).doesNotContain("mật-7311");
        api.answer("/evaluations/" + evaluation).expect("/state", "NOT_RATED");
    }

    /** Every byte of every collection, read as text. */
    private String everythingStored() {
        MongoDatabase database = client.getDatabase(new ConnectionString(uri).getDatabase());
        return Flux.from(database.listCollectionNames())
                .flatMap(name -> database.getCollection(name, RawBsonDocument.class).find())
                .map(document -> new String(document.getByteBuffer().array(), StandardCharsets.UTF_8))
                .toStream()
                .collect(Collectors.joining("\n"));
    }
}
