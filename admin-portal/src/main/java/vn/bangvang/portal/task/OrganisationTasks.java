package vn.bangvang.portal.task;

import java.util.List;

import static vn.bangvang.portal.task.Field.choice;
import static vn.bangvang.portal.task.Field.date;
import static vn.bangvang.portal.task.Field.flag;
import static vn.bangvang.portal.task.Field.given;
import static vn.bangvang.portal.task.Field.inPath;
import static vn.bangvang.portal.task.Field.member;
import static vn.bangvang.portal.task.Field.number;
import static vn.bangvang.portal.task.Field.organisation;
import static vn.bangvang.portal.task.Field.text;
import static vn.bangvang.portal.task.Paths.COMMITTEE;
import static vn.bangvang.portal.task.Paths.CORRECTIONS;

/** What is done to organisations and their committees. */
public final class OrganisationTasks {
    public static final Task FOUND = Task.makes("thanh-lap", "/api/v1/organisations", given("parentId"), text("code"),
            text("name"),
            choice("kind", "kind"), date("foundedOn"), text("decisionNo").optional());
    public static final Task RENAME = Task.changes("doi-ten", "/api/v1/organisations/{id}", "/rename", text("name"),
            date("effectiveOn"),
            text("decisionNo").optional());
    public static final Task REPARENT = Task.changes("chuyen-cap-tren", "/api/v1/organisations/{id}", "/reparent",
            organisation("parentId"),
            date("effectiveOn"), text("decisionNo").optional());
    public static final Task CONVERT = Task.changes("chuyen-loai-hinh", "/api/v1/organisations/{id}", "/convert",
            choice("kind", "kind"), date("effectiveOn"),
            text("decisionNo").optional(), text("consentNo").optional());
    public static final Task MERGE = Task
            .changes("sap-nhap", "/api/v1/organisations/{id}", "/merge", organisation("intoId"), date("effectiveOn"),
                    text("decisionNo").optional())
            .warned();
    public static final Task DISSOLVE = Task
            .changes("giai-the", "/api/v1/organisations/{id}", "/dissolve", date("effectiveOn"),
                    text("decisionNo").optional())
            .warned();
    public static final Task CORRECT_NAME = Task.changes("dinh-chinh-ten", "/api/v1/organisations/{id}", CORRECTIONS,
            Corrected.of("NAME",
                    text("changes/0/to/name")));
    public static final Task CORRECT_PARENT = Task.changes("dinh-chinh-cap-tren", "/api/v1/organisations/{id}",
            CORRECTIONS, Corrected.of("PARENT",
                    organisation("changes/0/to/parentId"), text("changes/0/to/decisionNo").optional()));
    public static final Task CORRECT_FOUNDING = Task.changes("dinh-chinh-ngay-thanh-lap", "/api/v1/organisations/{id}",
            CORRECTIONS,
            Corrected.of("FOUNDING"));
    public static final Task CANCEL_FACT = Task.changes("huy-noi-dung-to-chuc", "/api/v1/organisations/{id}",
            CORRECTIONS,
            Corrected.cancelled("fact.organisation"));
    public static final Task SET_UP_COMMITTEE = Task
            .makes("lap-cap-uy", COMMITTEE, inPath("body"), number("seats"), date("termFrom").optional(),
                    date("termTo").optional())
            .put();
    public static final Task RESEAT_COMMITTEE = Task
            .changes("sua-cap-uy", COMMITTEE, "", inPath("body"), number("seats"), date("termFrom").optional(),
                    date("termTo").optional())
            .put();
    public static final Task FILL_SEAT = Task.changes("bo-sung-cap-uy", COMMITTEE, "/seats", inPath("body"),
            member("memberId"), choice("position", "seat"),
            date("from"), flag("appointed"));
    public static final Task VACATE_SEAT = Task.changes("thoi-cap-uy", COMMITTEE, "/seats/{memberId}/vacate",
            inPath("body"), inPath("memberId"), date("on"));

    static final List<Task> ALL = List.of(FOUND, RENAME, REPARENT, CONVERT, MERGE, DISSOLVE, CORRECT_NAME,
            CORRECT_PARENT, CORRECT_FOUNDING, CANCEL_FACT, SET_UP_COMMITTEE, RESEAT_COMMITTEE, FILL_SEAT, VACATE_SEAT);

    private OrganisationTasks() {}
}
