package vn.bangvang.portal.task;

import java.util.List;

import static vn.bangvang.portal.task.Field.choice;
import static vn.bangvang.portal.task.Field.date;
import static vn.bangvang.portal.task.Field.given;
import static vn.bangvang.portal.task.Field.inPath;
import static vn.bangvang.portal.task.Field.organisation;
import static vn.bangvang.portal.task.Field.text;
import static vn.bangvang.portal.task.Paths.CORRECTIONS;

/** What is done to members. */
public final class MemberTasks {
    public static final Task ADMIT = Task.makes("ket-nap", "/api/v1/members", given("cellId"),
            text("fullName").optional(), text("personId"),
            text("cardNo").optional(), date("admittedOn"), date("officialOn").optional());
    public static final Task CONFIRM = Task.changes("cong-nhan", "/api/v1/members/{id}", "/confirm",
            date("effectiveOn"), text("decisionNo").optional());
    public static final Task TRANSFER = Task.changes("chuyen-sinh-hoat", "/api/v1/members/{id}", "/transfer",
            organisation("toCellId"),
            choice("type", "transfer"), date("effectiveOn"), date("until").optional(), text("decisionNo").optional());
    public static final Task DISCIPLINE = Task
            .changes("ky-luat", "/api/v1/members/{id}", "/disciplines", choice("form", "discipline"), date("decidedOn"),
                    text("decisionNo").optional())
            .warned();
    public static final Task CORRECT_ADMISSION = Task.changes("dinh-chinh-ket-nap", "/api/v1/members/{id}", CORRECTIONS,
            Corrected.of("ADMISSION",
                    organisation("changes/0/to/cellId"), date("changes/0/to/inCellSince").optional()));
    public static final Task CORRECT_CONFIRMATION = Task.changes("dinh-chinh-cong-nhan", "/api/v1/members/{id}",
            CORRECTIONS, Corrected.of("CONFIRMATION",
                    text("changes/0/to/decisionNo").optional()));
    public static final Task CORRECT_TRANSFER = Task.changes("dinh-chinh-chuyen-sinh-hoat", "/api/v1/members/{id}",
            CORRECTIONS, Corrected.of("TRANSFER",
                    organisation("changes/0/to/cellId"), choice("changes/0/to/type", "transfer.lasting"),
                    text("changes/0/to/decisionNo").optional()));
    public static final Task CANCEL_FACT = Task.changes("huy-noi-dung-dang-vien", "/api/v1/members/{id}", CORRECTIONS,
            Corrected.cancelled("fact.member"));
    public static final Task CORRECT_DETAILS = Task.changes("sua-thong-tin", "/api/v1/members/{id}", "/details",
            text("fullName").asItIs().optional(), text("contact/phone").asItIs().optional(),
            text("contact/email").asItIs().optional()).put();
    public static final Task ASSIGN_POSITION = Task.changes("giao-chuc-vu", "/api/v1/members/{id}", "/positions",
            choice("type", "office"),
            organisation("organisationId"), date("from"));
    public static final Task END_POSITION = Task.changes("thoi-chuc-vu", "/api/v1/members/{id}",
            "/positions/{positionId}/end",
            inPath("positionId"), date("on"));
    public static final Task LIFT_DISCIPLINE = Task.changes("cham-dut-ky-luat", "/api/v1/members/{id}",
            "/disciplines/{disciplineId}/lift", inPath("disciplineId"), date("on"));
    public static final Task EXEMPT = Task.changes("mien-sinh-hoat", "/api/v1/members/{id}", "/exempt",
            date("effectiveOn"),
            text("decisionNo").optional());
    public static final Task SUSPEND = Task.changes("dinh-chi-sinh-hoat", "/api/v1/members/{id}", "/suspend",
            date("effectiveOn"),
            text("decisionNo").optional());
    public static final Task RESUME = Task.changes("tro-lai-sinh-hoat", "/api/v1/members/{id}", "/resume",
            date("effectiveOn"),
            text("decisionNo").optional());
    public static final Task REMOVE = Task.changes("dua-ra-khoi-danh-sach", "/api/v1/members/{id}", "/remove",
            choice("reason", "removal"), date("effectiveOn"), text("decisionNo").optional()).warned();
    public static final Task REINSTATE = Task.changes("phuc-hoi-dang-vien", "/api/v1/members/{id}", "/reinstate",
            organisation("cellId"), date("effectiveOn"), text("decisionNo").optional());
    public static final Task ERASE = Task.changes("xoa-du-lieu", "/api/v1/members/{id}", "/erase").warned();

    static final List<Task> ALL = List.of(ADMIT, CONFIRM, TRANSFER, DISCIPLINE, CORRECT_ADMISSION, CORRECT_CONFIRMATION,
            CORRECT_TRANSFER, CANCEL_FACT, CORRECT_DETAILS, ASSIGN_POSITION, END_POSITION, LIFT_DISCIPLINE, EXEMPT,
            SUSPEND, RESUME, REMOVE, REINSTATE, ERASE);

    private MemberTasks() {}
}
