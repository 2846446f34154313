package vn.bangvang.portal.task;

import java.util.List;

import static vn.bangvang.portal.task.Field.choice;
import static vn.bangvang.portal.task.Field.date;
import static vn.bangvang.portal.task.Field.flag;
import static vn.bangvang.portal.task.Field.given;
import static vn.bangvang.portal.task.Field.member;
import static vn.bangvang.portal.task.Field.number;
import static vn.bangvang.portal.task.Field.organisation;
import static vn.bangvang.portal.task.Field.reason;
import static vn.bangvang.portal.task.Field.text;

/** What is done to programmes, to classes, and to those who are sent to them. */
public final class TrainingTasks {
    private static final String ENROLMENT = "/api/v1/enrolments/{id}";

    public static final Task DEFINE_PROGRAMME = Task.makes("them-chuong-trinh", "/api/v1/training-programmes",
            text("code"), text("name"),
            choice("type", "programmeType"), choice("level", "programmeLevel").optional(), flag("membersOnly"));
    public static final Task OPEN_CLASS = Task.makes("mo-lop", "/api/v1/training-classes", given("programmeCode"),
            number("year"),
            text("code").optional(), text("organiser"), date("from").optional(), date("to").optional());
    public static final Task CHANGE_CLASS = Task.changes("sua-lop", "/api/v1/training-classes/{id}", "/change",
            text("organiser").asItIs(), date("from").asItIs().optional(), date("to").asItIs().optional());
    public static final Task ENTER = Task.makes("cu-di-hoc", "/api/v1/enrolments", given("classId"),
            organisation("sendingOrganisationId"), text("traineeRef"), choice("traineeKind", "traineeKind"),
            member("memberId").optional(), choice("status", "state.enrolment").optional(), date("on").optional());
    public static final Task ENROL = Task.changes("vao-hoc", ENROLMENT, "/enrol", date("on"));
    public static final Task COMPLETE = Task.changes("hoan-thanh-khoa-hoc", ENROLMENT, "/complete", date("on"));
    public static final Task WITHDRAW = Task.changes("bo-hoc", ENROLMENT, "/withdraw", date("on"));
    public static final Task CANCEL = Task.changes("huy-cu-di-hoc", ENROLMENT, "/cancel", date("on"));
    public static final Task CORRECT = Task.changes("dinh-chinh-cu-di-hoc", ENROLMENT, Task.CORRECT,
            text("traineeRef").asItIs().optional(), choice("traineeKind", "traineeKind").asItIs().optional(),
            organisation("sendingOrganisationId").optional(), member("memberId").optional(), flag("notAMember"),
            choice("status", "state.enrolment").asItIs().optional(), reason("reason"));

    static final List<Task> ALL = List.of(DEFINE_PROGRAMME, OPEN_CLASS, CHANGE_CLASS, ENTER, ENROL, COMPLETE, WITHDRAW,
            CANCEL, CORRECT);

    private TrainingTasks() {}
}
