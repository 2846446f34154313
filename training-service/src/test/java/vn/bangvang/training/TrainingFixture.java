package vn.bangvang.training;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.RealParts;

/** A department that sends a member to classes, as the other services tell of them. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TrainingFixture {
    @LocalServerPort
    int port;
    ReferenceEvents others;
    EventLog log;
    ApiClient api;
    String bloc;
    String department;
    String member;

    @BeforeAll
    void othersHaveTold() {
        String brokers = RealParts.started().bootstrapServers();
        others = new ReferenceEvents(brokers);
        log = new EventLog(brokers);
        bloc = others.organisation(others.organisation(null));
        department = others.organisation(bloc);
        member = others.member();
        api = new ApiClient(port, "*", "training");
    }

    @AfterAll
    void leave() {
        others.close();
    }

    String openClass(String programme, int year) {
        return api.post("/training-classes", EnrolmentBodies.trainingClass(programme, year)).id();
    }

    Map<String, Object> entry(String classId, String traineeRef, String kind,
            @Nullable String memberId) {
        return EnrolmentBodies.entry(classId, department, traineeRef, kind, memberId);
    }

    Map<String, Object> item(String reference, String traineeRef, String memberId) {
        return EnrolmentBodies.item(reference, department, traineeRef, memberId);
    }
}
