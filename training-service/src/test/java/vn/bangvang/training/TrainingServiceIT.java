package vn.bangvang.training;

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
import tools.jackson.databind.JsonNode;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.training.reference.Years;

import static org.assertj.core.api.Assertions.assertThat;

@OnRealParts(own = true)
class TrainingServiceIT extends TrainingFixture {
    @Autowired
    private Years years;
    @Autowired
    private MongoClient client;
    @Value("${spring.mongodb.uri}")
    private String uri;

    @Test
    void theGlossarysProgrammesAreThereAndOthersCanBeDefined() {
        Awaitility.await().untilAsserted(() -> assertThat(api.get("/training-programmes").at("/items")).hasSize(10));
        String code = "LOCAL_" + ReferenceEvents.id().substring(0, 8).toUpperCase().replace('-', '_');
        Map<String, String> definition = Map.of("code", code, "name", "Lớp chuyên đề", "type", "PROFESSIONAL_UPDATE");
        assertThat(api.post("/training-programmes", definition).status()).isEqualTo(201);
        assertThat(api.post("/training-programmes", definition).code()).isEqualTo("PROGRAMME_ALREADY_EXISTS");
        String last = api.get("/training-programmes").at("/items/10/id").stringValue();
        api.answer("/training-programmes?sort=-id&limit=1&count=true").expect("/items/0/id", last).expect("/count", 11);
        api.answer("/training-programmes?updatedSince=2100-01-01T00:00:00Z").expectCount("/items", 0);
        assertThat(api.get("/training-programmes/" + code).at("/name").stringValue()).isEqualTo("Lớp chuyên đề");
        assertThat(new ApiClient(port, department, "training").post("/training-programmes", definition).status())
                .isEqualTo(403);
    }

    @Test
    void aMemberIsNominatedEnrolledAndCompletesAndEveryStepIsTold() {
        others.year(2033, 1);
        Awaitility.await().until(() -> years.find(others.province, 2033).isPresent());
        String classId = openClass("POLITICAL_THEORY_INTERMEDIATE", 2033);
        Answer entered = api.post("/enrolments", entry(classId, "T-1", "PARTY_MEMBER", member));
        assertThat(entered.status()).isEqualTo(201);
        String path = "/enrolments/" + entered.id();
        assertThat(api.post(path + "/enrol", Map.of("on", "2033-03-01"), "\"1\"").eTag()).isEqualTo("\"2\"");
        assertThat(api.post(path + "/complete", Map.of("on", "2033-11-30"), "\"1\"").status()).isEqualTo(412);
        assertThat(api.post(path + "/complete", Map.of("on", "2033-11-30"), null).status()).isEqualTo(428);
        assertThat(api.post(path + "/complete", Map.of("on", "2033-11-30"), "\"2\"").status()).isEqualTo(200);
        assertThat(api.post(path + "/cancel", Map.of("on", "2033-12-01"), "\"3\"").code())
                .isEqualTo("TRANSITION_NOT_ALLOWED");

        List<EventLog.Told> told = log.await("training.enrolment.v1", entered.id(), 3);
        assertThat(told).extracting(EventLog.Told::type)
                .containsExactly("training.trainee-nominated.v1", "training.trainee-enrolled.v1",
                        "training.training-completed.v1");
        assertThat(told).extracting(event -> event.headers().get("ce_aggregateversion"))
                .containsExactly("1", "2", "3");
        assertThat(told.getLast().headers()).containsEntry("ce_root", others.province)
                .containsEntry("ce_source", "/bang-vang/training-service");
        assertThat(told.getLast().payload()).contains("\"evaluationPeriod\":\"2033\"", "\"periodRevision\":1",
                "\"effectiveOn\":\"2033-11-30\"", "\"status\":\"COMPLETED\"");
        assertThat(log.await("training.class.v1", classId, 1)).hasSize(1);
    }

    @Test
    void whatTheRulesForbidIsAProblemDocumentThatNamesTheField() {
        String classId = openClass("POLITICAL_THEORY_ADVANCED", 2031);
        Answer nobody = api.post("/enrolments", entry(classId, "T-1", "CIVIL_SERVANT", null));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body().at("/type").stringValue()).isEqualTo("urn:bangvang:problem:member-required");
        assertThat(nobody.body().at("/errors/0/pointer").stringValue()).isEqualTo("/memberId");
        assertThat(nobody.body().at("/errors/0/message").stringValue()).contains("Cao cấp lý luận chính trị")
                .doesNotContain("{");
        assertThat(api.post("/enrolments", entry(classId, "T-1", "PARTY_MEMBER", ReferenceEvents.id())).code())
                .isEqualTo("UNKNOWN_MEMBER");
        assertThat(api.post("/enrolments", entry(ReferenceEvents.id(), "T-1", "CADRE", null)).code())
                .isEqualTo("UNKNOWN_TRAINING_CLASS");
        Answer entered = api.post("/enrolments", entry(classId, "T-1", "PARTY_MEMBER", member));
        assertThat(entered.status()).isEqualTo(201);
        assertThat(api.post("/enrolments", entry(classId, "T-2", "PARTY_MEMBER", member)).code())
                .isEqualTo("MEMBER_ALREADY_IN_CLASS");
        assertThat(api.post("/enrolments", entry(classId, "T-1", "PARTY_MEMBER", member)).code())
                .isEqualTo("ENROLMENT_ALREADY_EXISTS");
        assertThat(api.post("/enrolments", Map.of("classId", classId)).status()).isEqualTo(400);
        assertThat(api.withoutKey("/enrolments", entry(classId, "T-9", "PARTY_MEMBER", member)).code())
                .isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void aRetryUnderTheSameKeyGetsTheFirstAnswer() {
        Map<String, Object> body = entry(openClass("MASTER", 2032), "T-1", "CADRE", null);
        String key = ReferenceEvents.id();
        Answer first = api.postUnder(key, "/enrolments", body);
        assertThat(api.postUnder(key, "/enrolments", body).id()).isEqualTo(first.id());
    }

    @Test
    void healthAndFiguresAreOpenAndEverythingElseNeedsTheScope() {
        assertThat(api.status("/actuator/health/readiness", false)).isEqualTo(200);
        assertThat(api.status("/actuator/prometheus", false)).isEqualTo(200);
        assertThat(api.status("/v3/api-docs", false)).isEqualTo(200);
        assertThat(api.status("/api/v1/enrolments", false)).isEqualTo(401);
        assertThat(api.status("/api/v1/enrolments", true)).isEqualTo(200);
        assertThat(api.status("/api/v1/members", true)).isEqualTo(403);
    }

    @Test
    void aYearKnownToBeClosedIsLeftAlone() {
        String classId = openClass("MASTER", 2029);
        Answer entered = api.post("/enrolments", entry(classId, "T-1", "CADRE", null));
        others.year(2029, 2);
        Awaitility.await().until(() -> years.find(others.province, 2029).isPresent());
        assertThat(api.post("/enrolments", entry(classId, "T-2", "CADRE", null)).code()).isEqualTo("PERIOD_CLOSED");
        assertThat(api.post("/enrolments/" + entered.id() + "/enrol", Map.of("on", "2029-03-01"), "\"1\"").code())
                .isEqualTo("PERIOD_CLOSED");
        others.year(2029, 3);
        Awaitility.await().until(() -> !years.find(others.province, 2029).orElseThrow().isClosed());
        assertThat(api.post("/enrolments", entry(classId, "T-2", "CADRE", null)).status()).isEqualTo(201);
    }

    @Test
    void aCallerActsAndSeesWithinItsOwnSubtree() {
        String otherDepartment = others.organisation(bloc);
        String classId = openClass("MASTER", 2028);
        Answer entered = api.post("/enrolments", entry(classId, "T-1", "CADRE", null));
        var neighbour = new ApiClient(port, otherDepartment, "training");
        assertThat(neighbour.post("/enrolments", entry(classId, "T-2", "CADRE", null)).status()).isEqualTo(403);
        assertThat(neighbour.answer("/enrolments/" + entered.id()).status()).isEqualTo(403);
        assertThat(neighbour.get("/enrolments?classId=" + classId).at("/items")).isEmpty();
        var superior = new ApiClient(port, bloc, "training");
        assertThat(superior.get("/enrolments?classId=" + classId).at("/items")).hasSize(1);

        others.organisation(department, 2, otherDepartment);
        JsonNode shown = superior.get("/enrolments/" + entered.id());
        assertThat(shown.at("/sendingOrganisationId").stringValue()).isEqualTo(department);
        others.organisation(department, 3, bloc);
    }

    @Test
    void aMembersReferenceIsNowhereInPlainTextAndIsReadByNobodyOnceTheMemberIsErased() {
        String leaving = others.member();
        String classId = openClass("MASTER", 2033);
        String other = openClass("MASTER", 2034);
        Answer entered = api.post("/enrolments", entry(classId, "SECRET-7311", "PARTY_MEMBER", leaving)).expect(201);
        Answer again = api.post("/enrolments", entry(other, "SECRET-7311", "PARTY_MEMBER", leaving)).expect(201);
        api.answer("/enrolments/" + entered.id()).expect("/traineeRef", "SECRET-7311");
        assertThat(api.get("/enrolments?traineeRef=SECRET-7311").at("/items")).hasSize(2);
        api.post("/enrolments", entry(classId, "SECRET-7311", "PARTY_MEMBER", member))
                .refused(409, "ENROLMENT_ALREADY_EXISTS", "/traineeRef");
        log.await("training.enrolment.v1", again.id(), 1);
        Awaitility.await()
                .untilAsserted(() -> assertThat(everythingStored()).contains(entered.id())
                        .doesNotContain("SECRET-7311"));

        others.erased(leaving);

        Awaitility.await()
                .untilAsserted(() -> api.answer("/enrolments/" + entered.id()).expect("/traineeRef", "[erased]"));
        api.answer("/enrolments/" + again.id()).expect("/traineeRef", "[erased]").expect("/memberId", leaving);
        assertThat(api.post("/enrolments/" + entered.id() + "/enrol", Map.of("on", "2033-03-01"), "\"1\"").status())
                .isEqualTo(200);
        assertThat(log.await("training.enrolment.v1", entered.id(), 2).getLast().payload())
                .contains("\"traineeRef\":\"member:" + leaving + "\"");
        assertThat(everythingStored()).doesNotContain("SECRET-7311");
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

    @Test
    void aWrongSenderIsCorrectedForAReasonThatIsToldToNobodyOnTheLog() {
        Answer entered = api.post("/enrolments", entry(openClass("DOCTORATE", 2027), "T-1", "CADRE", null));
        String cell = others.organisation(department);
        Answer corrected = api.post("/enrolments/" + entered.id() + "/correct",
                Map.of("reason", "sent by the cell", "sendingOrganisationId", cell), "\"1\"");
        assertThat(corrected.body().at("/sendingOrganisationId").stringValue()).isEqualTo(cell);
        api.answer("/enrolments/" + entered.id()).expect("/corrections/0", "sent by the cell");
        assertThat(log.await("training.enrolment.v1", entered.id(), 2)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("training.enrolment-corrected.v1");
            assertThat(event.payload()).doesNotContain("sent by the cell");
        });
    }

    @Test
    void whatCannotBeReadOnTheTopicsStopsNobody() {
        others.garbage("evaluation.period.v1");
        others.garbage("member.member.v1");
        String classId = openClass("POLITICAL_THEORY_INTERMEDIATE", 2026);
        assertThat(api.post("/enrolments", entry(classId, "T-1", "PARTY_MEMBER", others.member())).status())
                .isEqualTo(201);
    }
}
