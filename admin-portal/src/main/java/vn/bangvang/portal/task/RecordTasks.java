package vn.bangvang.portal.task;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static vn.bangvang.portal.task.Field.choice;
import static vn.bangvang.portal.task.Field.date;
import static vn.bangvang.portal.task.Field.document;
import static vn.bangvang.portal.task.Field.given;
import static vn.bangvang.portal.task.Field.inPath;
import static vn.bangvang.portal.task.Field.member;
import static vn.bangvang.portal.task.Field.number;
import static vn.bangvang.portal.task.Field.reason;
import static vn.bangvang.portal.task.Field.text;

/** What a unit records of a year beside its ratings. */
public final class RecordTasks {
    /** How many a form has room for. */
    private static final int PLANNED = 100;

    public static final Task RECORD_PRIZE = Task.makes("ghi-giai-thuong", "/api/v1/prizes", given("organisationId"),
            text("competition"),
            text("entry").optional(), choice("level", "prize"), member("memberId").optional(), number("year"));
    public static final Task WITHDRAW_PRIZE = Task.changes("rut-giai-thuong", "/api/v1/prizes/{id}", "/withdraw",
            reason("reason"));
    public static final Task RECORD_COMPETITION = Task.makes("ghi-cuoc-thi", "/api/v1/competitions",
            given("organisationId"), text("name"),
            text("organiser").optional(), number("entries").optional(), number("year"));
    public static final Task WITHDRAW_COMPETITION = Task.changes("rut-cuoc-thi", "/api/v1/competitions/{id}",
            "/withdraw", reason("reason"));
    public static final Task RECORD_CONFERENCE = Task.makes("ghi-hoi-nghi", "/api/v1/conferences",
            given("organisationId"),
            choice("kind", "conference"), document("reviewedDocumentId").optional(), date("heldOn"), text("place"),
            number("attended").optional(), number("year"));
    public static final Task WITHDRAW_CONFERENCE = Task.changes("rut-hoi-nghi", "/api/v1/conferences/{id}", "/withdraw",
            reason("reason"));
    public static final Task RECORD_INVESTMENT = Task.makes("ghi-dau-tu", "/api/v1/investments",
            given("organisationId"),
            choice("code", "investment"), choice("nature", "nature"), number("period/from"), number("period/to"),
            number("periodAmountVnd"),
            number("year"), number("yearAmountVnd"));
    public static final Task WITHDRAW_INVESTMENT = Task.changes("rut-dau-tu", "/api/v1/investments/{id}", "/withdraw",
            reason("reason"));
    public static final Task REGISTER_DOCUMENT = Task.makes("dang-ky-van-ban", "/api/v1/guiding-documents",
            given("provinceId"),
            choice("type", "guiding"), text("number"), text("title"), text("issuer"), date("issuedOn").optional());
    public static final Task RECORD_ISSUED = Task.makes("ghi-van-ban", "/api/v1/issued-documents",
            given("organisationId"), choice("type", "issued"),
            text("number"), choice("field", "workField").optional(), document("underDocumentId").optional(),
            date("issuedOn").optional(), number("year"));
    public static final Task WITHDRAW_ISSUED = Task.changes("rut-van-ban", "/api/v1/issued-documents/{id}", "/withdraw",
            reason("reason"));
    public static final Task SET_TARGET = Task.makes("giao-chi-tieu", "/api/v1/targets", given("ownerOrganisationId"),
            choice("code", "target"),
            choice("scope", "targetScope"), number("period/from"), number("period/to"), choice("unit", "unitOf"),
            number("plan").optional(), number("actual").optional(), number("base").optional(),
            choice("declaredOutcome", "outcome").optional(), document("documentId").optional());
    public static final Task REACH_TARGET = Task.changes("ket-qua-chi-tieu", "/api/v1/targets/{id}", "/actual",
            number("actual"), number("base").optional(),
            date("on").optional());
    public static final Task WITHDRAW_TARGET = Task.changes("rut-chi-tieu", "/api/v1/targets/{id}", "/withdraw",
            reason("reason"));
    public static final Task APPROVE_PLAN = Task.makes("ghi-chuong-trinh", "/api/v1/inspection-plans",
            plan());
    public static final Task ADD_ITEM = Task.changes("bo-sung-cuoc", "/api/v1/inspection-plans/{id}", "/items",
            choice("kind", "inspection"),
            text("subject"), date("plannedBy"));
    public static final Task COMPLETE_ITEM = Task.changes("xong-cuoc", "/api/v1/inspection-plans/{id}",
            "/items/{itemId}/complete", inPath("itemId"),
            date("doneOn"));
    public static final Task CANCEL_ITEM = Task.changes("huy-cuoc", "/api/v1/inspection-plans/{id}",
            "/items/{itemId}/cancel", inPath("itemId"),
            reason("reason"));
    public static final Task CORRECT_PRIZE = Task.changes("dinh-chinh-giai-thuong", "/api/v1/prizes/{id}", Task.CORRECT,
            text("competition").asItIs().optional(), text("entry").asItIs().optional(),
            choice("level", "prize").asItIs().optional(), member("memberId").optional(), reason("reason"));
    public static final Task CORRECT_COMPETITION = Task.changes("dinh-chinh-cuoc-thi", "/api/v1/competitions/{id}",
            Task.CORRECT,
            text("name").asItIs().optional(), text("organiser").asItIs().optional(),
            number("entries").asItIs().optional(), reason("reason"));
    public static final Task CORRECT_CONFERENCE = Task.changes("dinh-chinh-hoi-nghi", "/api/v1/conferences/{id}",
            Task.CORRECT,
            choice("kind", "conference").asItIs().optional(), document("reviewedDocumentId").optional(),
            date("heldOn").asItIs().optional(), text("place").asItIs().optional(),
            number("attended").asItIs().optional(), reason("reason"));
    public static final Task CORRECT_INVESTMENT = Task.changes("dinh-chinh-dau-tu", "/api/v1/investments/{id}",
            Task.CORRECT,
            choice("nature", "nature").asItIs().optional(), number("period/from").asItIs().optional(),
            number("period/to").asItIs().optional(), number("periodAmountVnd").asItIs().optional(),
            number("yearAmountVnd").asItIs().optional(), reason("reason"));
    public static final Task CORRECT_DOCUMENT = Task.changes("dinh-chinh-van-ban-chi-dao",
            "/api/v1/guiding-documents/{id}", Task.CORRECT,
            choice("type", "guiding").asItIs().optional(), text("number").asItIs().optional(),
            text("title").asItIs().optional(), text("issuer").asItIs().optional(),
            date("issuedOn").asItIs().optional(), reason("reason"));
    public static final Task CORRECT_ISSUED = Task.changes("dinh-chinh-van-ban", "/api/v1/issued-documents/{id}",
            Task.CORRECT,
            choice("type", "issued").asItIs().optional(), text("number").asItIs().optional(),
            choice("field", "workField").asItIs().optional(), document("underDocumentId").optional(),
            date("issuedOn").asItIs().optional(), reason("reason"));
    public static final Task CORRECT_TARGET = Task.changes("dinh-chinh-chi-tieu", "/api/v1/targets/{id}", Task.CORRECT,
            number("plan").asItIs().optional(), number("actual").asItIs().optional(),
            number("base").asItIs().optional(), choice("declaredOutcome", "outcome").asItIs().optional(),
            date("on").optional(), reason("reason"));
    public static final Task REOPEN_ITEM = Task.changes("mo-lai-cuoc", "/api/v1/inspection-plans/{id}",
            "/items/{itemId}/reopen",
            inPath("itemId"), reason("reason"));

    static final List<Task> ALL = List.of(RECORD_PRIZE, WITHDRAW_PRIZE, RECORD_COMPETITION, WITHDRAW_COMPETITION,
            RECORD_CONFERENCE, WITHDRAW_CONFERENCE, RECORD_INVESTMENT, WITHDRAW_INVESTMENT, REGISTER_DOCUMENT,
            RECORD_ISSUED, WITHDRAW_ISSUED, SET_TARGET, REACH_TARGET, WITHDRAW_TARGET, APPROVE_PLAN, ADD_ITEM,
            COMPLETE_ITEM, CANCEL_ITEM, CORRECT_PRIZE, CORRECT_COMPETITION, CORRECT_CONFERENCE, CORRECT_INVESTMENT,
            CORRECT_DOCUMENT, CORRECT_ISSUED, CORRECT_TARGET, REOPEN_ITEM);

    private RecordTasks() {}

    /** A plan is approved with everything that is planned; what is added to it later is counted apart. */
    private static Field[] plan() {
        Stream<Field> items = IntStream.range(0, PLANNED)
                .mapToObj(place -> "items/" + place + "/")
                .flatMap(item -> Stream.of(choice(item + "kind", "inspection"), text(item + "subject"),
                        date(item + "plannedBy")))
                .map(field -> field.place() == 0 ? field : field.optional());
        return Stream
                .concat(Stream.of(given("ownerOrganisationId"), choice("ownerBody", "ownerBody"), number("year")),
                        items)
                .toArray(Field[]::new);
    }
}
