package vn.bangvang.portal.task;

import java.util.List;

import static vn.bangvang.portal.task.Field.given;
import static vn.bangvang.portal.task.Field.reason;

/** What the second pair of eyes does, and what is asked for without anything being changed. */
public final class ApprovalTasks {
    public static final Task APPROVE = Task.changes("duyet", "/api/v1/evaluation-approvals/{id}", "/approve");
    public static final Task REFUSE = Task.changes("tu-choi", "/api/v1/evaluation-approvals/{id}", "/refuse",
            reason("reason"));
    public static final Task WITHDRAW = Task.changes("rut-de-nghi", "/api/v1/evaluation-approvals/{id}", "/withdraw",
            reason("reason"));
    public static final Task APPROVE_REGISTER = Task.changes("duyet-ho-so", "/api/v1/member-approvals/{id}",
            "/approve");
    public static final Task REFUSE_REGISTER = Task.changes("tu-choi-ho-so", "/api/v1/member-approvals/{id}", "/refuse",
            reason("reason"));
    public static final Task WITHDRAW_REGISTER = Task.changes("rut-de-nghi-ho-so", "/api/v1/member-approvals/{id}",
            "/withdraw", reason("reason"));

    public static final Task TAKE_THE_TRAIL_ALONG = Task.makes("xuat-nhat-ky", "/api/v1/audit-entries/exports",
            given("memberId").optional(), given("caller").optional(), given("from").optional(), given("to").optional(),
            reason("reason"));

    static final List<Task> ALL = List.of(APPROVE, REFUSE, WITHDRAW, APPROVE_REGISTER, REFUSE_REGISTER,
            WITHDRAW_REGISTER, TAKE_THE_TRAIL_ALONG);

    private ApprovalTasks() {}
}
