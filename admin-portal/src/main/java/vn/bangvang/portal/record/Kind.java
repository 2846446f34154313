package vn.bangvang.portal.record;

import java.util.List;
import java.util.Optional;

import vn.bangvang.portal.task.CommendationTasks;
import vn.bangvang.portal.task.MemberTasks;
import vn.bangvang.portal.task.OrganisationTasks;
import vn.bangvang.portal.task.RatingTasks;
import vn.bangvang.portal.task.RecordTasks;
import vn.bangvang.portal.task.Task;
import vn.bangvang.portal.task.TrainingTasks;

import static vn.bangvang.portal.record.Fact.code;
import static vn.bangvang.portal.record.Fact.date;
import static vn.bangvang.portal.record.Fact.member;
import static vn.bangvang.portal.record.Fact.organisation;
import static vn.bangvang.portal.record.Fact.subject;
import static vn.bangvang.portal.record.Fact.text;

/** The papers that have a page: what stands on them, what happened to them, what can be done. */
public enum Kind {
    EVALUATION("evaluation", "/api/v1/evaluations/{id}",
            List.of(subject("subjectId"), text("period"), code("state", "state.evaluation"),
                    code("decidedClass", "class.full"), text("decisionNo"), date("decidedOn"),
                    organisation("deciderId"), code("selfClass", "class.full"), code("proposedClass", "class.full"),
                    text("points"), code("notRatedReason", "notRated"), text("justification"), text("note")),
            List.of(Part.of("history", code("state", "state.evaluation"), code("decidedClass", "class.full"),
                    text("decisionNo"), date("decidedOn"), text("reason"))),
            List.of(RatingTasks.APPRAISE, RatingTasks.DECIDE, RatingTasks.REVISE, RatingTasks.NOT_RATED,
                    RatingTasks.CANCEL)),
    COMMENDATION("commendation", "/api/v1/commendations/{id}",
            List.of(subject("recipientId"), organisation("recipientOrganisationIdAtAward"), code("type", "award"),
                    code("title", "title"), text("theme"), text("year"), organisation("issuerOrganisationId"),
                    code("state", "state.commendation"), text("decisionNo"), date("decidedOn"), date("presentedOn"),
                    member("presentedByMemberId"), code("revokedReason", "revoked")),
            List.of(Part.of("steps", code("happening", "happening"), date("at"), text("reason"))),
            List.of(CommendationTasks.AWARD, CommendationTasks.PRESENT, CommendationTasks.REVOKE,
                    CommendationTasks.REINSTATE)),
    SELF_CRITICISM("self-criticism", "/api/v1/self-criticisms/{id}",
            List.of(subject("subjectId"), text("period"), code("state", "state.selfCriticism"), date("submittedOn")),
            List.of(Part.of("returns", date("at"), text("reason"))),
            List.of(RatingTasks.ACCEPT, RatingTasks.RETURN, RatingTasks.RESUBMIT)),
    MEMBER("member", "/api/v1/members/{id}",
            List.of(text("fullName"), text("cardNo"), organisation("cellId"), code("status", "status.member"),
                    date("admittedOn"), date("officialOn"), text("contact/phone"), text("contact/email")),
            List.of(Part.of("placements", organisation("cellId"), date("from"), date("to"), text("decisionNo")),
                    Part.of("statuses", code("status", "status.member"), date("from")),
                    Part.of("positions", code("type", "office"), organisation("organisationId"), date("from"),
                            date("to")).until("to", "positionId", MemberTasks.END_POSITION),
                    Part.of("disciplines", code("form", "discipline"), text("decisionNo"), date("decidedOn"),
                            date("liftedOn")).until("liftedOn", "disciplineId", MemberTasks.LIFT_DISCIPLINE)),
            List.of(MemberTasks.CONFIRM, MemberTasks.TRANSFER, MemberTasks.ASSIGN_POSITION, MemberTasks.DISCIPLINE,
                    MemberTasks.EXEMPT, MemberTasks.SUSPEND, MemberTasks.RESUME, MemberTasks.REMOVE,
                    MemberTasks.REINSTATE, MemberTasks.CORRECT_DETAILS, MemberTasks.CORRECT_ADMISSION,
                    MemberTasks.CORRECT_CONFIRMATION, MemberTasks.CORRECT_TRANSFER, MemberTasks.CANCEL_FACT,
                    MemberTasks.ERASE)),
    ORGANISATION("organisation", "/api/v1/organisations/{id}",
            List.of(text("name"), text("code"), code("kind", "kind"), organisation("parentId"), date("foundedOn"),
                    date("dissolvedOn")),
            List.of(Part.of("names", text("name"), date("from"))),
            List.of(OrganisationTasks.RENAME, OrganisationTasks.REPARENT, OrganisationTasks.CONVERT,
                    OrganisationTasks.MERGE, OrganisationTasks.DISSOLVE, OrganisationTasks.CORRECT_NAME,
                    OrganisationTasks.CORRECT_PARENT, OrganisationTasks.CORRECT_FOUNDING,
                    OrganisationTasks.CANCEL_FACT)),
    ENROLMENT("enrolment", "/api/v1/enrolments/{id}",
            List.of(member("memberId"), text("traineeRef"), code("traineeKind", "traineeKind"),
                    organisation("sendingOrganisationId"), code("programme", "programme"), text("year"),
                    code("status", "state.enrolment"), date("statusOn")),
            List.of(), List.of(TrainingTasks.ENROL, TrainingTasks.COMPLETE, TrainingTasks.WITHDRAW,
                    TrainingTasks.CANCEL, TrainingTasks.CORRECT)),
    PRIZE("prize", "/api/v1/prizes/{id}",
            List.of(text("competition"), text("entry"), code("level", "prize"), organisation("organisationId"),
                    member("memberId"), text("year"), code("withdrawn", "withdrawn")),
            List.of(), List.of(RecordTasks.CORRECT_PRIZE, RecordTasks.WITHDRAW_PRIZE)),
    COMPETITION("competition", "/api/v1/competitions/{id}",
            List.of(text("name"), text("organiser"), text("entries"), organisation("organisationId"), text("year"),
                    code("withdrawn", "withdrawn")),
            List.of(), List.of(RecordTasks.CORRECT_COMPETITION, RecordTasks.WITHDRAW_COMPETITION)),
    CONFERENCE("conference", "/api/v1/conferences/{id}",
            List.of(code("kind", "conference"), date("heldOn"), text("place"), text("attended"),
                    organisation("organisationId"), text("year"), code("withdrawn", "withdrawn")),
            List.of(), List.of(RecordTasks.CORRECT_CONFERENCE, RecordTasks.WITHDRAW_CONFERENCE)),
    INVESTMENT("investment-indicator", "/api/v1/investments/{id}",
            List.of(code("code", "target"), code("nature", "nature"), text("period/from"), text("period/to"),
                    text("periodAmountVnd"), text("yearAmountVnd"), organisation("organisationId"), text("year"),
                    code("withdrawn", "withdrawn")),
            List.of(), List.of(RecordTasks.CORRECT_INVESTMENT, RecordTasks.WITHDRAW_INVESTMENT)),
    GUIDING_DOCUMENT("guiding-document", "/api/v1/guiding-documents/{id}",
            List.of(text("number"), code("type", "guiding"), text("title"), text("issuer"), date("issuedOn")),
            List.of(), List.of(RecordTasks.CORRECT_DOCUMENT)),
    ISSUED_DOCUMENT("issued-document", "/api/v1/issued-documents/{id}",
            List.of(text("number"), code("type", "issued"), code("field", "workField"), date("issuedOn"),
                    organisation("organisationId"), text("year"), code("withdrawn", "withdrawn")),
            List.of(), List.of(RecordTasks.CORRECT_ISSUED, RecordTasks.WITHDRAW_ISSUED)),
    TARGET("target", "/api/v1/targets/{id}",
            List.of(code("code", "target"), code("scope", "targetScope"), text("period/from"), text("period/to"),
                    code("unit", "unitOf"), text("plan"), text("actual"), text("base"), code("outcome", "outcome"),
                    organisation("ownerOrganisationId"), code("withdrawn", "withdrawn")),
            List.of(), List.of(RecordTasks.REACH_TARGET, RecordTasks.CORRECT_TARGET, RecordTasks.WITHDRAW_TARGET));

    private static final List<Offer> OFFERS = List.of(new Offer(RatingTasks.SELF_RATE, "subject"),
            new Offer(CommendationTasks.PROPOSE, "recipient"), new Offer(CommendationTasks.GIVE, "recipient"));

    private final String address;
    private final String path;
    private final List<Fact> facts;
    private final List<Part> parts;
    private final List<Task> tasks;

    Kind(String address, String path, List<Fact> facts, List<Part> parts, List<Task> tasks) {
        this.address = address;
        this.path = path;
        this.facts = facts;
        this.parts = parts;
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

    public List<Fact> facts() {
        return facts;
    }

    public List<Part> parts() {
        return parts;
    }

    public List<Task> tasks() {
        return tasks;
    }

    /** What is made for a member or an organisation from its page. */
    public List<Offer> offers() {
        return this == MEMBER || this == ORGANISATION ? OFFERS : List.of();
    }
}
