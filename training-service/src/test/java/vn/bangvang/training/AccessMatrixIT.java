package vn.bangvang.training;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.bangvang.servicetesting.access.AccessMatrix;
import vn.bangvang.servicetesting.access.ApiOperation;
import vn.bangvang.training.reference.Organisations;

/** Every operation, tried by whoever has no right to it. */
class AccessMatrixIT extends TrainingFixture {
    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";
    private static final Predicate<ApiOperation> OPEN = operation -> operation.method().equals("GET")
            && Set.of("training-classes", "training-programmes").contains(operation.collection())
            // Whoever may write may send a file: each of its rows is held to reach.
            || operation.toString().equals("POST /api/v1/enrolments/imports");

    @Autowired
    private Organisations organisations;
    private AccessMatrix matrix;
    private String neighbour;

    @BeforeEach
    void aTraineeOfADepartment() {
        neighbour = others.organisation(bloc);
        Awaitility.await().until(() -> organisations.find(neighbour).isPresent());
        String trainee = others.memberOf(department);
        Map<String, Object> ofADepartment = Map.of("programmeCode", "MASTER", "year", 2021, "organiser", department,
                "code", ReferenceEvents.id());
        String classId = api.post("/training-classes", ofADepartment).expect(201).id();
        String enrolment = api.post("/enrolments", entry(classId, "T-1", "PARTY_MEMBER", trainee)).expect(201).id();
        String file = "Mã lớp,Mã học viên,Đối tượng,Id đảng viên,Mã tổ chức cử,Tình trạng\nno class,T-1,cán bộ,,"
                + department + ",\n";
        String job = api.postFile("/enrolments/imports?mode=validate", "text/csv",
                file.getBytes(StandardCharsets.UTF_8)).expect(202).id();
        api.await("/enrolments/imports/" + job, it -> !it.at("/endedAt").isMissingNode());
        matrix = new AccessMatrix(port,
                Map.of("enrolments", enrolment, "enrolments/imports", job, "training-classes", classId),
                Map.of("classId", classId, "memberId", trainee, "sendingOrganisationId", department, "organiser",
                        department, "programmeCode", "MASTER", "code", "MASTER"));
    }

    @Test
    void nobodyGetsInWithoutATokenAScopeAndAnOrganisation() {
        matrix.mustBeClosedExcept();
    }

    @Test
    void whoStandsBesideBelowOrElsewhereReachesNothing() {
        matrix.mustBeOutOfReachOf(
                Map.of("sibling", neighbour, "child", others.organisation(department), "other province", NOTHING),
                OPEN);
    }

    @Test
    void theAdministratorIsNotToldThatItMayNot() {
        matrix.mustBeOpenToTheAdministrator();
    }
}
