package vn.bangvang.portal.record;

import java.util.List;
import java.util.Optional;

import vn.bangvang.portal.task.Task;

import static vn.bangvang.portal.record.Fact.code;
import static vn.bangvang.portal.record.Fact.date;
import static vn.bangvang.portal.record.Fact.member;
import static vn.bangvang.portal.record.Fact.organisation;
import static vn.bangvang.portal.record.Fact.subject;
import static vn.bangvang.portal.record.Fact.text;

/** The papers that have a page: what stands on them, what happened to them, what can be done. */
public enum Kind {
    EVALUATION("evaluation", "/api/v1/evaluations/{id}", "history",
            List.of(subject("subjectId"), text("period"), code("state", "state.evaluation"),
                    code("decidedClass", "class.full"), text("decisionNo"), date("decidedOn"),
                    organisation("deciderId"), code("selfClass", "class.full"), code("proposedClass", "class.full"),
                    text("points"), code("notRatedReason", "notRated"), text("justification"), text("note")),
            List.of(code("state", "state.evaluation"), code("decidedClass", "class.full"), text("decisionNo"),
                    date("decidedOn"), text("reason")),
            List.of(Task.APPRAISE, Task.DECIDE, Task.REVISE, Task.NOT_RATED, Task.CANCEL_EVALUATION)),
    COMMENDATION("commendation", "/api/v1/commendations/{id}", "steps",
            List.of(subject("recipientId"), organisation("recipientOrganisationIdAtAward"), code("type", "award"),
                    code("title", "title"), text("year"),
                    organisation("issuerOrganisationId"), code("state", "state.commendation"), text("decisionNo"),
                    date("decidedOn"), date("presentedOn"), code("revokedReason", "revoked")),
            List.of(code("happening", "happening"), date("at"), text("reason")),
            List.of(Task.AWARD, Task.PRESENT, Task.REVOKE, Task.REINSTATE)),
    SELF_CRITICISM("self-criticism", "/api/v1/self-criticisms/{id}", "returns",
            List.of(subject("subjectId"), text("period"), code("state", "state.selfCriticism"), date("submittedOn")),
            List.of(date("at"), text("reason")), List.of(Task.ACCEPT, Task.RETURN)),
    MEMBER("member", "/api/v1/members/{id}", "placements",
            List.of(text("fullName"), text("cardNo"), organisation("cellId"), code("status", "status.member"),
                    date("admittedOn"), date("officialOn")),
            List.of(organisation("cellId"), date("from"), date("to"), text("decisionNo")),
            List.of(Task.CONFIRM, Task.TRANSFER, Task.DISCIPLINE, Task.CORRECT_ADMISSION, Task.CORRECT_CONFIRMATION,
                    Task.CORRECT_TRANSFER, Task.CANCEL_MEMBER_FACT)),
    ORGANISATION("organisation", "/api/v1/organisations/{id}", "names",
            List.of(text("name"), text("code"), code("kind", "kind"), organisation("parentId"), date("foundedOn"),
                    date("dissolvedOn")),
            List.of(text("name"), date("from")), List.of(Task.RENAME, Task.REPARENT, Task.CONVERT, Task.MERGE,
                    Task.DISSOLVE, Task.CORRECT_NAME, Task.CORRECT_PARENT, Task.CORRECT_FOUNDING, Task.CANCEL_FACT)),
    PRIZE("prize", "/api/v1/prizes/{id}", "",
            List.of(text("competition"), text("entry"), code("level", "prize"), organisation("organisationId"),
                    member("memberId"), text("year"), code("withdrawn", "withdrawn")),
            List.of(), List.of(Task.WITHDRAW_PRIZE)),
    COMPETITION("competition", "/api/v1/competitions/{id}", "",
            List.of(text("name"), text("organiser"), text("entries"), organisation("organisationId"), text("year"),
                    code("withdrawn", "withdrawn")),
            List.of(), List.of(Task.WITHDRAW_COMPETITION)),
    CONFERENCE("conference", "/api/v1/conferences/{id}", "",
            List.of(code("kind", "conference"), date("heldOn"), text("place"), text("attended"),
                    organisation("organisationId"), text("year"), code("withdrawn", "withdrawn")),
            List.of(), List.of(Task.WITHDRAW_CONFERENCE)),
    INVESTMENT("investment-indicator", "/api/v1/investments/{id}", "",
            List.of(code("code", "target"), code("nature", "nature"), text("period/from"), text("period/to"),
                    text("periodAmountVnd"), text("yearAmountVnd"), organisation("organisationId"), text("year"),
                    code("withdrawn", "withdrawn")),
            List.of(), List.of(Task.WITHDRAW_INVESTMENT)),
    ISSUED_DOCUMENT("issued-document", "/api/v1/issued-documents/{id}", "",
            List.of(text("number"), code("type", "issued"), code("field", "workField"), date("issuedOn"),
                    organisation("organisationId"), text("year"), code("withdrawn", "withdrawn")),
            List.of(), List.of(Task.WITHDRAW_ISSUED)),
    TARGET("target", "/api/v1/targets/{id}", "",
            List.of(code("code", "target"), code("scope", "targetScope"), text("period/from"), text("period/to"),
                    code("unit", "unitOf"), text("plan"), text("actual"), text("base"), code("outcome", "outcome"),
                    organisation("ownerOrganisationId"), code("withdrawn", "withdrawn")),
            List.of(), List.of(Task.REACH_TARGET, Task.WITHDRAW_TARGET));

    private final String address;
    private final String path;
    private final String happened;
    private final List<Fact> facts;
    private final List<Fact> steps;
    private final List<Task> tasks;

    Kind(String address, String path, String happened, List<Fact> facts, List<Fact> steps, List<Task> tasks) {
        this.address = address;
        this.path = path;
        this.happened = happened;
        this.facts = facts;
        this.steps = steps;
        this.tasks = tasks;
    }

    static Optional<Kind> at(String address) {
        for (Kind kind : values()) {
            if (kind.address.equals(address)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** In the address of its page, as the events name it. */
    public String address() {
        return address;
    }

    String path() {
        return path;
    }

    /** Where the API tells what happened to it. */
    String happened() {
        return happened;
    }

    public List<Fact> facts() {
        return facts;
    }

    public List<Fact> steps() {
        return steps;
    }

    public List<Task> tasks() {
        return tasks;
    }
}
