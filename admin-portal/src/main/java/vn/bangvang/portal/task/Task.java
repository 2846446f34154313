package vn.bangvang.portal.task;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import static vn.bangvang.portal.task.Field.choice;
import static vn.bangvang.portal.task.Field.date;
import static vn.bangvang.portal.task.Field.given;
import static vn.bangvang.portal.task.Field.number;
import static vn.bangvang.portal.task.Field.organisation;
import static vn.bangvang.portal.task.Field.reason;
import static vn.bangvang.portal.task.Field.text;

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
    ADMIT("ket-nap", null, "/api/v1/members", given("cellId"), text("fullName").optional(), text("personId"),
            text("cardNo").optional(), date("admittedOn"), date("officialOn").optional()),
    CONFIRM("cong-nhan", "/api/v1/members/{id}", "/confirm", date("effectiveOn"), text("decisionNo").optional()),
    TRANSFER("chuyen-sinh-hoat", "/api/v1/members/{id}", "/transfer", organisation("toCellId"),
            choice("type", "transfer"), date("effectiveOn"), date("until").optional(), text("decisionNo").optional()),
    DISCIPLINE("ky-luat", "/api/v1/members/{id}", "/disciplines", choice("form", "discipline"), date("decidedOn"),
            text("decisionNo").optional()),
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

    /** Where the change is sent. */
    String path() {
        return thing == null ? action : thing + action;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Whether nothing can be taken back by doing the opposite, so that the page warns. */
    public boolean isGrave() {
        return this == CLOSE_PERIOD || this == REVOKE || this == DISCIPLINE;
    }
}
