package vn.bangvang.portal.task;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import static vn.bangvang.portal.task.Field.choice;
import static vn.bangvang.portal.task.Field.date;
import static vn.bangvang.portal.task.Field.document;
import static vn.bangvang.portal.task.Field.flag;
import static vn.bangvang.portal.task.Field.given;
import static vn.bangvang.portal.task.Field.inPath;
import static vn.bangvang.portal.task.Field.member;
import static vn.bangvang.portal.task.Field.number;
import static vn.bangvang.portal.task.Field.organisation;
import static vn.bangvang.portal.task.Field.reason;
import static vn.bangvang.portal.task.Field.text;
import static vn.bangvang.portal.task.Paths.COMMITTEE;
import static vn.bangvang.portal.task.Paths.CORRECTIONS;

/** What an official can do to one thing by a form. What is allowed, and to whom, the API decides. */
public enum Task {
    OPEN_PERIOD("mo-ky", null, "/api/v1/evaluation-periods", given("provinceId"), text("period"),
            given("policyId"), date("openedOn")),
    CLOSE_PERIOD("chot-ky", "/api/v1/evaluation-periods/{id}", "/close", date("closedOn")),
    REOPEN_PERIOD("mo-lai-ky", "/api/v1/evaluation-periods/{id}", "/reopen", text("approvedBy"), date("on"),
            reason("reason")),
    DECIDE("quyet-dinh-xep-loai", "/api/v1/evaluations/{id}", "/decide", choice("class", "class"), text("decisionNo"),
            date("decidedOn"), reason("justification").optional()),
    REVISE("sua-xep-loai", "/api/v1/evaluations/{id}", "/revise", choice("class", "class"), text("decisionNo"),
            date("decidedOn"), reason("reason"), reason("justification").optional()),
    NOT_RATED("khong-xep-loai", "/api/v1/evaluations/{id}", "/not-rated", choice("reason", "notRated"),
            text("decisionNo").optional(), date("decidedOn").optional(), reason("note").optional()),
    APPRAISE("tham-dinh", "/api/v1/evaluations/{id}", "/appraise", choice("proposedClass", "class")),
    CANCEL_EVALUATION("huy-xep-loai", "/api/v1/evaluations/{id}", "/cancel", reason("reason")),
    ACCEPT("chap-nhan-kiem-diem", "/api/v1/self-criticisms/{id}", "/accept"),
    RETURN("tra-lai-kiem-diem", "/api/v1/self-criticisms/{id}", "/return", reason("reason")),
    PROPOSE("de-nghi-khen", null, "/api/v1/commendations/proposals", given("recipientType"), given("recipientId"),
            organisation("issuerOrganisationId"), number("year"), choice("type", "award"), choice("title", "title")),
    AWARD("quyet-dinh-khen", "/api/v1/commendations/{id}", "/award", text("decisionNo"), date("decidedOn")),
    PRESENT("trao-khen", "/api/v1/commendations/{id}", "/present", date("presentedOn")),
    REVOKE("thu-hoi-khen", "/api/v1/commendations/{id}", "/revoke", reason("reason")),
    REINSTATE("khoi-phuc-khen", "/api/v1/commendations/{id}", "/reinstate", reason("reason")),
    FOUND("thanh-lap", null, "/api/v1/organisations", given("parentId"), text("code"), text("name"),
            choice("kind", "kind"), date("foundedOn"), text("decisionNo").optional()),
    RENAME("doi-ten", "/api/v1/organisations/{id}", "/rename", text("name"), date("effectiveOn"),
            text("decisionNo").optional()),
    REPARENT("chuyen-cap-tren", "/api/v1/organisations/{id}", "/reparent", organisation("parentId"),
            date("effectiveOn"), text("decisionNo").optional()),
    CONVERT("chuyen-loai-hinh", "/api/v1/organisations/{id}", "/convert", choice("kind", "kind"), date("effectiveOn"),
            text("decisionNo").optional(), text("consentNo").optional()),
    MERGE("sap-nhap", "/api/v1/organisations/{id}", "/merge", organisation("intoId"), date("effectiveOn"),
            text("decisionNo").optional()),
    DISSOLVE("giai-the", "/api/v1/organisations/{id}", "/dissolve", date("effectiveOn"),
            text("decisionNo").optional()),
    CORRECT_NAME("dinh-chinh-ten", "/api/v1/organisations/{id}", CORRECTIONS, Corrected.of("NAME",
            text("changes/0/to/name"))),
    CORRECT_PARENT("dinh-chinh-cap-tren", "/api/v1/organisations/{id}", CORRECTIONS, Corrected.of("PARENT",
            organisation("changes/0/to/parentId"), text("changes/0/to/decisionNo").optional())),
    CORRECT_FOUNDING("dinh-chinh-ngay-thanh-lap", "/api/v1/organisations/{id}", CORRECTIONS,
            Corrected.of("FOUNDING")),
    CANCEL_FACT("huy-noi-dung-to-chuc", "/api/v1/organisations/{id}", CORRECTIONS,
            Corrected.cancelled("fact.organisation")),
    SET_UP_COMMITTEE("lap-cap-uy", null, COMMITTEE, inPath("body"), number("seats"), date("termFrom").optional(),
            date("termTo").optional()),
    RESEAT_COMMITTEE("sua-cap-uy", COMMITTEE, "", inPath("body"), number("seats"), date("termFrom").optional(),
            date("termTo").optional()),
    FILL_SEAT("bo-sung-cap-uy", COMMITTEE, "/seats", inPath("body"), member("memberId"), choice("position", "seat"),
            date("from"), flag("appointed")),
    VACATE_SEAT("thoi-cap-uy", COMMITTEE, "/seats/{memberId}/vacate", inPath("body"), inPath("memberId"), date("on")),
    ADMIT("ket-nap", null, "/api/v1/members", given("cellId"), text("fullName").optional(), text("personId"),
            text("cardNo").optional(), date("admittedOn"), date("officialOn").optional()),
    CONFIRM("cong-nhan", "/api/v1/members/{id}", "/confirm", date("effectiveOn"), text("decisionNo").optional()),
    TRANSFER("chuyen-sinh-hoat", "/api/v1/members/{id}", "/transfer", organisation("toCellId"),
            choice("type", "transfer"), date("effectiveOn"), date("until").optional(), text("decisionNo").optional()),
    DISCIPLINE("ky-luat", "/api/v1/members/{id}", "/disciplines", choice("form", "discipline"), date("decidedOn"),
            text("decisionNo").optional()),
    CORRECT_ADMISSION("dinh-chinh-ket-nap", "/api/v1/members/{id}", CORRECTIONS, Corrected.of("ADMISSION",
            organisation("changes/0/to/cellId"), date("changes/0/to/inCellSince").optional())),
    CORRECT_CONFIRMATION("dinh-chinh-cong-nhan", "/api/v1/members/{id}", CORRECTIONS, Corrected.of("CONFIRMATION",
            text("changes/0/to/decisionNo").optional())),
    CORRECT_TRANSFER("dinh-chinh-chuyen-sinh-hoat", "/api/v1/members/{id}", CORRECTIONS, Corrected.of("TRANSFER",
            organisation("changes/0/to/cellId"), choice("changes/0/to/type", "transfer.lasting"),
            text("changes/0/to/decisionNo").optional())),
    CANCEL_MEMBER_FACT("huy-noi-dung-dang-vien", "/api/v1/members/{id}", CORRECTIONS,
            Corrected.cancelled("fact.member")),
    RECORD_PRIZE("ghi-giai-thuong", null, "/api/v1/prizes", given("organisationId"), text("competition"),
            text("entry").optional(), choice("level", "prize"), member("memberId").optional(), number("year")),
    WITHDRAW_PRIZE("rut-giai-thuong", "/api/v1/prizes/{id}", "/withdraw", reason("reason")),
    RECORD_COMPETITION("ghi-cuoc-thi", null, "/api/v1/competitions", given("organisationId"), text("name"),
            text("organiser").optional(), number("entries").optional(), number("year")),
    WITHDRAW_COMPETITION("rut-cuoc-thi", "/api/v1/competitions/{id}", "/withdraw", reason("reason")),
    RECORD_CONFERENCE("ghi-hoi-nghi", null, "/api/v1/conferences", given("organisationId"),
            choice("kind", "conference"), document("reviewedDocumentId").optional(), date("heldOn"), text("place"),
            number("attended").optional(), number("year")),
    WITHDRAW_CONFERENCE("rut-hoi-nghi", "/api/v1/conferences/{id}", "/withdraw", reason("reason")),
    RECORD_INVESTMENT("ghi-dau-tu", null, "/api/v1/investments", given("organisationId"),
            choice("code", "investment"), choice("nature", "nature"), number("period/from"), number("period/to"),
            number("periodAmountVnd"),
            number("year"), number("yearAmountVnd")),
    WITHDRAW_INVESTMENT("rut-dau-tu", "/api/v1/investments/{id}", "/withdraw", reason("reason")),
    REGISTER_DOCUMENT("dang-ky-van-ban", null, "/api/v1/guiding-documents", given("provinceId"),
            choice("type", "guiding"), text("number"), text("title"), text("issuer"), date("issuedOn").optional()),
    RECORD_ISSUED("ghi-van-ban", null, "/api/v1/issued-documents", given("organisationId"), choice("type", "issued"),
            text("number"), choice("field", "workField").optional(), document("underDocumentId").optional(),
            date("issuedOn").optional(), number("year")),
    WITHDRAW_ISSUED("rut-van-ban", "/api/v1/issued-documents/{id}", "/withdraw", reason("reason")),
    SET_TARGET("giao-chi-tieu", null, "/api/v1/targets", given("ownerOrganisationId"),
            choice("code", "target"),
            choice("scope", "targetScope"), number("period/from"), number("period/to"), choice("unit", "unitOf"),
            number("plan").optional(), number("actual").optional(), number("base").optional(),
            choice("declaredOutcome", "outcome").optional(), document("documentId").optional()),
    REACH_TARGET("ket-qua-chi-tieu", "/api/v1/targets/{id}", "/actual", number("actual"), number("base").optional(),
            date("on").optional()),
    WITHDRAW_TARGET("rut-chi-tieu", "/api/v1/targets/{id}", "/withdraw", reason("reason")),
    APPROVE_PLAN("ghi-chuong-trinh", null, "/api/v1/inspection-plans", given("ownerOrganisationId"),
            choice("ownerBody", "ownerBody"), number("year"), choice("items/0/kind", "inspection"),
            text("items/0/subject"), date("items/0/plannedBy")),
    ADD_ITEM("bo-sung-cuoc", "/api/v1/inspection-plans/{id}", "/items", choice("kind", "inspection"),
            text("subject"), date("plannedBy")),
    COMPLETE_ITEM("xong-cuoc", "/api/v1/inspection-plans/{id}", "/items/{itemId}/complete", inPath("itemId"),
            date("doneOn")),
    CANCEL_ITEM("huy-cuoc", "/api/v1/inspection-plans/{id}", "/items/{itemId}/cancel", inPath("itemId"),
            reason("reason")),
    APPROVE("duyet", "/api/v1/evaluation-approvals/{id}", "/approve"),
    REFUSE("tu-choi", "/api/v1/evaluation-approvals/{id}", "/refuse", reason("reason")),
    WITHDRAW("rut-de-nghi", "/api/v1/evaluation-approvals/{id}", "/withdraw", reason("reason")),
    APPROVE_REGISTER("duyet-ho-so", "/api/v1/member-approvals/{id}", "/approve"),
    REFUSE_REGISTER("tu-choi-ho-so", "/api/v1/member-approvals/{id}", "/refuse", reason("reason")),
    WITHDRAW_REGISTER("rut-de-nghi-ho-so", "/api/v1/member-approvals/{id}", "/withdraw", reason("reason"));

    private final String address;
    private final @Nullable String thing;
    private final String action;
    private final List<Field> fields;

    Task(String address, @Nullable String thing, String action, Field... fields) {
        this.address = address;
        this.thing = thing;
        this.action = action;
        this.fields = List.of(fields);
    }

    static Optional<Task> at(String address) {
        for (Task task : values()) {
            if (task.address.equals(address)) {
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    /** In the address of its page. */
    public String address() {
        return address;
    }

    /** Where what is changed is read; null where something new is made. */
    @Nullable
    String thing() {
        return thing;
    }

    /** As the API wants it: what is put in place as a whole, or something done. */
    String method() {
        return this == SET_UP_COMMITTEE || this == RESEAT_COMMITTEE ? "PUT" : "POST";
    }

    /** Where the change is sent. */
    String path() {
        return thing == null ? action : thing + action;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Whether nothing can be taken back by doing the opposite, so that the page warns. */
    public boolean isGrave() {
        return this == CLOSE_PERIOD || this == REVOKE || this == DISCIPLINE || this == MERGE || this == DISSOLVE;
    }
}
