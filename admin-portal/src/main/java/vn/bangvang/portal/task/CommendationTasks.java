package vn.bangvang.portal.task;

import java.util.List;

import static vn.bangvang.portal.task.Field.choice;
import static vn.bangvang.portal.task.Field.date;
import static vn.bangvang.portal.task.Field.given;
import static vn.bangvang.portal.task.Field.member;
import static vn.bangvang.portal.task.Field.number;
import static vn.bangvang.portal.task.Field.organisation;
import static vn.bangvang.portal.task.Field.reason;
import static vn.bangvang.portal.task.Field.text;

/** What is done to commendations. */
public final class CommendationTasks {
    public static final Task PROPOSE = Task.makes("de-nghi-khen", "/api/v1/commendations/proposals",
            given("recipientType"), given("recipientId"),
            organisation("issuerOrganisationId"), number("year"), choice("type", "award"), choice("title", "title"),
            text("theme").optional());
    public static final Task AWARD = Task.changes("quyet-dinh-khen", "/api/v1/commendations/{id}", "/award",
            text("decisionNo"), date("decidedOn"));
    public static final Task REVOKE = Task
            .changes("thu-hoi-khen", "/api/v1/commendations/{id}", "/revoke", reason("reason"))
            .warned();
    public static final Task REINSTATE = Task.changes("khoi-phuc-khen", "/api/v1/commendations/{id}", "/reinstate",
            reason("reason"));
    public static final Task GIVE = Task.makes("ghi-khen-thuong", "/api/v1/commendations", given("recipientType"),
            given("recipientId"), organisation("issuerOrganisationId"), number("year"), choice("type", "award"),
            choice("title", "title"), text("theme").optional(), text("decisionNo"), date("decidedOn"),
            date("presentedOn").optional(),
            member("presentedByMemberId").optional());
    public static final Task PRESENT = Task.changes("trao-khen", "/api/v1/commendations/{id}", "/present",
            date("presentedOn"),
            member("presentedByMemberId").optional());

    static final List<Task> ALL = List.of(PROPOSE, AWARD, REVOKE, REINSTATE, GIVE, PRESENT);

    private CommendationTasks() {}
}
