package vn.bangvang.training;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.EventLog;

import static org.assertj.core.api.Assertions.assertThat;

/** An enrolment says since which day it counts, so that a quarter's board need not guess. */
class ClassDaysIT extends TrainingFixture {
    @Test
    void anEnrolmentTellsTheFirstDayOfItsClassAndACorrectionTheOneOfNow() {
        String school = "Trường Chính trị " + ReferenceEvents.id();
        String classId = api.post("/training-classes",
                Map.of("programmeCode", "MASTER", "year", 2034, "organiser", school, "from", "2034-03-03")).id();
        String enrolment = api.post("/enrolments", entry(classId, "T-1", "CADRE", null)).expect(201).id();
        api.change("/training-classes/" + classId + "/change", Map.of("organiser", school, "from", "2034-07-07"))
                .expect(200);
        api.change("/enrolments/" + enrolment + "/enrol", Map.of("on", "2034-02-20")).expect(200);
        api.change("/enrolments/" + enrolment + "/correct", Map.of("reason", "the class began later")).expect(200);

        List<EventLog.Told> told = log.await("training.enrolment.v1", enrolment, 3);
        assertThat(told).extracting(event -> event.json().at("/state/classFrom").asString(""))
                .containsExactly("2034-03-03", "2034-03-03", "2034-07-07");
    }
}
