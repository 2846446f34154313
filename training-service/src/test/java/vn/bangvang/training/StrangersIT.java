package vn.bangvang.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.training.reference.Organisations;

import static org.assertj.core.api.Assertions.assertThat;

/** Who does not reach the organisation learns nothing of its trainees and changes none of its classes. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StrangersIT {
    private static final String OUTSIDE = "OUTSIDE_YOUR_ORGANISATION";
    private static ReferenceEvents others;
    private static EventLog log;
    private static String department;
    private static String neighbourhood;

    @LocalServerPort
    private int port;
    @Value("${bangvang.audit.uri}")
    private String store;
    @Autowired
    private MongoClient mongo;
    @Autowired
    private Organisations organisations;
    private ApiClient api;
    private ApiClient neighbour;

    @BeforeAll
    static void othersHaveTold() {
        String brokers = RealParts.started().bootstrapServers();
        others = new ReferenceEvents(brokers);
        log = new EventLog(brokers);
        String bloc = others.organisation(others.organisation(null));
        department = others.organisation(bloc);
        neighbourhood = others.organisation(bloc);
    }

    @AfterAll
    static void leave() {
        others.close();
    }

    @BeforeEach
    void callers() {
        Awaitility.await().until(() -> organisations.find(neighbourhood).isPresent());
        api = new ApiClient(port, department, "training");
        neighbour = new ApiClient(port, neighbourhood, "training");
    }

    @Test
    void aPartysClassIsOpenedAndChangedByWhoReachesItsOrganiser() {
        assertThat(neighbour.post("/training-classes", organisedBy(department)).code()).isEqualTo(OUTSIDE);
        assertThat(new ApiClient(port, null, "training").post("/training-classes", organisedBy(department)).code())
                .isEqualTo(OUTSIDE);
        assertThat(api.post("/training-classes", organisedBy(ReferenceEvents.id())).code())
                .isEqualTo("UNKNOWN_ORGANISATION");
        ApiClient.Answer opened = api.post("/training-classes", organisedBy(department));
        assertThat(opened.status()).isEqualTo(201);
        String change = "/training-classes/" + opened.id() + "/change";
        assertThat(neighbour.post(change, Map.of("organiser", department), "\"99\"").code()).isEqualTo(OUTSIDE);
        assertThat(api.post(change, Map.of("organiser", neighbourhood), "\"1\"").code()).isEqualTo(OUTSIDE);
        assertThat(api.post(change, Map.of("organiser", department, "from", "2021-03-01"), "\"1\"").status())
                .isEqualTo(200);
        assertThat(log.await("training.class.v1", opened.id(), 2)).hasSize(2);
    }

    @Test
    void aSchoolsClassIsChangedByWhoOpenedItAndReadByEverybody() {
        assertThat(new ApiClient(port, null, "training")
                .post("/training-classes", EnrolmentBodies.trainingClass("MASTER", 2024))
                .code())
                .isEqualTo(OUTSIDE);
        ApiClient.Answer opened = api.post("/training-classes", EnrolmentBodies.trainingClass("MASTER", 2024));
        String change = "/training-classes/" + opened.id() + "/change";
        assertThat(neighbour.post(change, Map.of("organiser", "Học viện"), "\"1\"").code()).isEqualTo(OUTSIDE);
        assertThat(neighbour.answer("/training-classes/" + opened.id()).status()).isEqualTo(200);
        assertThat(api.post(change, Map.of("organiser", "Học viện"), "\"1\"").status()).isEqualTo(200);
    }

    @Test
    void aMemberOfSomebodyElseIsAsUnknownAsNobody() {
        String classId = api.post("/training-classes", EnrolmentBodies.trainingClass("MASTER", 2019)).id();
        String member = others.memberOf(department);

        assertThat(neighbour.post("/enrolments",
                EnrolmentBodies.entry(classId, neighbourhood, "T-9", "PARTY_MEMBER", member)).code())
                .isEqualTo("UNKNOWN_MEMBER");
        assertThat(api.post("/enrolments", EnrolmentBodies.entry(classId, department, "T-9", "PARTY_MEMBER", member))
                .status()).isEqualTo(201);
    }

    @Test
    void aStaleVersionOrARepeatedListTellsAStrangerNothing() {
        String classId = api.post("/training-classes", EnrolmentBodies.trainingClass("MASTER", 2023)).id();
        ApiClient.Answer entered = api.post("/enrolments",
                EnrolmentBodies.entry(classId, department, "T-1", "PARTY_MEMBER", others.memberOf(department)));
        String path = "/enrolments/" + entered.id();
        Map<String, String> correction = Map.of("reason", "x", "sendingOrganisationId", neighbourhood);
        assertThat(neighbour.post(path + "/enrol", Map.of("on", "2023-03-01"), "\"99\"").code()).isEqualTo(OUTSIDE);
        assertThat(neighbour.post(path + "/correct", correction, "\"99\"").code()).isEqualTo(OUTSIDE);
        assertThat(api.post(path + "/correct", correction, "\"1\"").code()).isEqualTo(OUTSIDE);
        Map<String, Object> batch = Map.of("classId", classId, "items",
                List.of(EnrolmentBodies.item("A", department, "T-1", ReferenceEvents.id())));
        ApiClient.Answer answer = neighbour.post("/enrolments/batch", batch);
        assertThat(answer.body().at("/results/0/status").intValue()).isEqualTo(403);
        assertThat(answer.body().at("/results/0/id").isMissingNode()).isTrue();
        assertThat(api.post(path + "/enrol", Map.of("on", "2023-03-01"), "\"1\"").status()).isEqualTo(200);
        assertThat(log.await("training.enrolment.v1", entered.id(), 2)).hasSize(2);
    }

    @Test
    void aRetriedClassOrProgrammeIsAnsweredAgainAndARefusalTellsNothing() {
        String key = ReferenceEvents.id();
        Map<String, Object> wish = EnrolmentBodies.trainingClass("MASTER", 2021);
        ApiClient.Answer first = api.postUnder(key, "/training-classes", wish);
        assertThat(api.postUnder(key, "/training-classes", wish).id()).isEqualTo(first.id());
        ApiClient.Answer again = api.post("/training-classes", wish);
        assertThat(again.code()).isEqualTo("TRAINING_CLASS_ALREADY_EXISTS");
        assertThat(again.body().at("/errors/0/rejectedValue").isMissingNode()).isTrue();
        var everywhere = new ApiClient(port, "*", "training");
        Map<String, Object> definition = Map.of("code", "R_" + key.substring(0, 8).toUpperCase(Locale.ROOT), "name",
                "Lớp chuyên đề", "type", "PROFESSIONAL_UPDATE");
        ApiClient.Answer defined = everywhere.postUnder(key, "/training-programmes", definition);
        assertThat(everywhere.postUnder(key, "/training-programmes", definition).id()).isEqualTo(defined.id());
        ApiClient.Answer entered = api.post("/enrolments",
                EnrolmentBodies.entry(first.id(), department, "T-1", "CADRE", null));
        String path = "/enrolments/" + entered.id();
        assertThat(api.post(path + "/complete", Map.of("on", "2021-03-01"), "\"1\"").code())
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        ApiClient.Answer second = api.post("/enrolments",
                EnrolmentBodies.entry(first.id(), department, "T-2", "CADRE", null));
        ApiClient.Answer taken = api.post("/enrolments/" + second.id() + "/correct",
                Map.of("reason", "x", "traineeRef", "T-1"),
                "\"1\"");
        assertThat(taken.code()).isEqualTo("ENROLMENT_ALREADY_EXISTS");
        assertThat(taken.body().at("/errors/0/pointer").stringValue()).isEqualTo("/traineeRef");
        api.post(path + "/enrol", Map.of("on", "2021-03-01"), "\"1\"");
        assertThat(log.await("training.enrolment.v1", entered.id(), 2)).hasSize(2);
        assertThat(log.await("training.enrolment.v1", second.id(), 1)).hasSize(1);
    }

    @Test
    void aMemberIsInAClassOnceHoweverManyReferencesRace() throws Exception {
        String classId = api.post("/training-classes", EnrolmentBodies.trainingClass("MASTER", 2022)).id();
        String member = others.memberOf(department);
        var start = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<ApiClient.Answer>> answers = threads
                    .invokeAll(IntStream.range(0, 4).<Callable<ApiClient.Answer>>mapToObj(number -> () -> {
                        start.await();
                        return api.post("/enrolments",
                                EnrolmentBodies.entry(classId, department, "T-" + number, "PARTY_MEMBER", member));
                    })
                            .toList());
            int refusals = 0;
            for (Future<ApiClient.Answer> answer : answers) {
                if (answer.get().status() != 201) {
                    assertThat(answer.get().code()).isEqualTo("MEMBER_ALREADY_IN_CLASS");
                    refusals++;
                }
            }
            assertThat(refusals).isEqualTo(3);
        }
    }

    @Test
    void whoLeftAClassMayBeSentAgainUnderAnotherReference() {
        String classId = api.post("/training-classes", EnrolmentBodies.trainingClass("MASTER", 2025)).id();
        String member = others.memberOf(department);
        ApiClient.Answer entered = api.post("/enrolments",
                EnrolmentBodies.entry(classId, department, "T-1", "PARTY_MEMBER", member));
        api.post("/enrolments/" + entered.id() + "/withdraw", Map.of("on", "2025-03-01"), "\"1\"");
        assertThat(api.post("/enrolments",
                EnrolmentBodies.entry(classId, department, "T-2", "PARTY_MEMBER", member)).status()).isEqualTo(201);
        ApiClient.Answer back = api.post("/enrolments/" + entered.id() + "/correct",
                Map.of("reason", "x", "status", "ENROLLED"),
                "\"2\"");
        assertThat(back.code()).isEqualTo("MEMBER_ALREADY_IN_CLASS");
    }

    @Test
    void everyReadOfAMembersEnrolmentIsAudited() {
        String member = others.memberOf(department);
        String classId = api.post("/training-classes", EnrolmentBodies.trainingClass("MASTER", 2020)).id();
        ApiClient.Answer entered = api.post("/enrolments",
                EnrolmentBodies.entry(classId, department, "T-1", "PARTY_MEMBER", member));
        api.answer("/enrolments/" + entered.id());
        api.answer("/enrolments?classId=" + classId);
        neighbour.answer("/enrolments/" + entered.id());
        neighbour.answer("/enrolments?classId=" + classId);
        assertThat(reads(member)).isEqualTo(3);
    }

    private static Map<String, Object> organisedBy(String organisationId) {
        return Map.of("programmeCode", "MASTER", "year", 2021, "organiser", organisationId);
    }

    private long reads(String member) {
        String database = Objects.requireNonNull(new ConnectionString(store).getDatabase());
        return Objects.requireNonNull(Mono.from(mongo.getDatabase(database)
                .getCollection("entries")
                .countDocuments(Filters.eq("ids", member))).block());
    }
}
