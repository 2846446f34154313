package vn.bangvang.portal.task;

import java.util.List;

import static vn.bangvang.portal.task.Field.choice;
import static vn.bangvang.portal.task.Field.date;
import static vn.bangvang.portal.task.Field.given;
import static vn.bangvang.portal.task.Field.reason;
import static vn.bangvang.portal.task.Field.text;

/** What is done to one rating, and to one self-criticism. */
public final class RatingTasks {
    public static final Task DECIDE = Task.changes("quyet-dinh-xep-loai", "/api/v1/evaluations/{id}", "/decide",
            choice("class", "class"), text("decisionNo"),
            date("decidedOn"), reason("justification").optional());
    public static final Task REVISE = Task.changes("sua-xep-loai", "/api/v1/evaluations/{id}", "/revise",
            choice("class", "class"), text("decisionNo"),
            date("decidedOn"), reason("reason"), reason("justification").optional());
    public static final Task NOT_RATED = Task.changes("khong-xep-loai", "/api/v1/evaluations/{id}", "/not-rated",
            choice("reason", "notRated"),
            text("decisionNo").optional(), date("decidedOn").optional(), reason("note").optional());
    public static final Task APPRAISE = Task.changes("tham-dinh", "/api/v1/evaluations/{id}", "/appraise",
            choice("proposedClass", "class"));
    public static final Task CANCEL = Task.changes("huy-xep-loai", "/api/v1/evaluations/{id}", "/cancel",
            reason("reason"));
    public static final Task ACCEPT = Task.changes("chap-nhan-kiem-diem", "/api/v1/self-criticisms/{id}", "/accept");
    public static final Task RETURN = Task.changes("tra-lai-kiem-diem", "/api/v1/self-criticisms/{id}", "/return",
            reason("reason"));
    public static final Task SELF_RATE = Task.makes("tu-xep-loai", "/api/v1/evaluations", given("subjectType"),
            given("subjectId"),
            text("period"), choice("selfClass", "class"));
    public static final Task RESUBMIT = Task.changes("nop-lai-kiem-diem", "/api/v1/self-criticisms/{id}", "/submit",
            date("submittedOn"));

    static final List<Task> ALL = List.of(DECIDE, REVISE, NOT_RATED, APPRAISE, CANCEL, ACCEPT, RETURN, SELF_RATE,
            RESUBMIT);

    private RatingTasks() {}
}
