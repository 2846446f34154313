package vn.bangvang.system;

import java.util.List;

import vn.bangvang.quickstart.api.Fields;

/** A class of the year after the article's: who is nominated for it, attends it, and leaves it. */
final class FollowingTraining {
    private FollowingTraining() {}

    static void play(RequestsInTurn requests) {
        String programme = "DEFENCE_3";
        requests.create("/training-programmes", Fields.of("code", programme)
                .and("name", "Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 3")
                .and("type", "PROFESSIONAL_UPDATE"));
        String course = requests.create("/training-classes", Fields.of("programmeCode", programme)
                .and("code", requests.own("QPAN-2022"))
                .and("organiser", "TRUONG_QUAN_SU_TINH")
                .and("year", 2022));
        requests.change("/training-classes/" + course + "/change", Fields.of("organiser", "TRUONG_QUAN_SU_TINH")
                .and("from", "2022-06-06")
                .and("to", "2022-06-17"));
        List<String> enrolments = List.of("CB1-06", "CB2-06", "CB3-06")
                .stream()
                .map(name -> "/enrolments/" + requests.create("/enrolments", Fields.of("classId", course)
                        .and("traineeRef", requests.own(name))
                        .and("traineeKind", "CIVIL_SERVANT")
                        .and("memberId", requests.id(name))
                        .and("sendingOrganisationId", requests.id("S"))
                        .and("on", "2022-05-20")))
                .toList();
        requests.change(enrolments.get(0) + "/enrol", Fields.of("on", "2022-06-06"));
        requests.change(enrolments.get(0) + "/complete", Fields.of("on", "2022-06-17"));
        requests.change(enrolments.get(0) + "/correct", Fields.of("reason", "Ghi nhầm đối tượng")
                .and("traineeKind", "CADRE"));
        requests.change(enrolments.get(1) + "/enrol", Fields.of("on", "2022-06-06"));
        requests.change(enrolments.get(1) + "/withdraw", Fields.of("on", "2022-06-10"));
        requests.change(enrolments.get(2) + "/cancel", Fields.of("on", "2022-06-01"));
        requests.importFile("enrolments", """
                classId,traineeRef,traineeKind,sendingOrganisationId,status,on
                %1$s,%2$s,CIVIL_SERVANT,%3$s,COMPLETED,17/06/2022
                %1$s,%2$s-B,CIVIL_SERVANT,%3$s,COMPLETED,17/13/2022
                """.formatted(course, requests.own("NV-903"), requests.id("S")));
    }
}
