package vn.bangvang.portal.achievement;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.bangvang.portal.task.RecordTasks;
import vn.bangvang.portal.task.Task;
import vn.bangvang.portal.wording.Format;

/** The kinds of records of a year: where they are listed, what is said of one in a line, by which form one is added. */
public enum Recorded {
    GUIDING_DOCUMENT("guiding-document", "/api/v1/guiding-documents", "provinceId", RecordTasks.REGISTER_DOCUMENT,
            List.of("type:guiding", "number", "title", "issuer")),
    ISSUED_DOCUMENT("issued-document", "/api/v1/issued-documents", "organisationId", RecordTasks.RECORD_ISSUED,
            List.of("type:issued", "number", "field:workField")),
    TARGET("target", "/api/v1/targets", "ownerOrganisationId", RecordTasks.SET_TARGET,
            List.of("code:target", "#plan", "#actual", "#base", "outcome:outcome")),
    INVESTMENT("investment-indicator", "/api/v1/investments", "organisationId", RecordTasks.RECORD_INVESTMENT,
            List.of("code:target", "nature:nature", "#yearAmountVnd")),
    INSPECTION_PLAN("inspection-plan", "/api/v1/inspection-plans", "ownerOrganisationId", RecordTasks.APPROVE_PLAN,
            List.of("ownerBody:ownerBody")),
    CONFERENCE("conference", "/api/v1/conferences", "organisationId", RecordTasks.RECORD_CONFERENCE,
            List.of("kind:conference", "heldOn", "place")),
    COMPETITION("competition", "/api/v1/competitions", "organisationId", RecordTasks.RECORD_COMPETITION,
            List.of("name", "organiser")),
    PRIZE("prize", "/api/v1/prizes", "organisationId", RecordTasks.RECORD_PRIZE,
            List.of("level:prize", "competition", "entry"));

    private static final String FIGURE = "#";

    private final String address;
    private final String path;
    private final String belongsTo;
    private final Task task;
    private final List<String> parts;

    Recorded(String address, String path, String belongsTo, Task task, List<String> parts) {
        this.address = address;
        this.path = path;
        this.belongsTo = belongsTo;
        this.task = task;
        this.parts = parts;
    }

    /** As the events and the pages name it. */
    public String address() {
        return address;
    }

    String path() {
        return path;
    }

    /** The field that says whose it is. */
    public String belongsTo() {
        return belongsTo;
    }

    /** The parameter that limits a list to an owner. */
    String owner() {
        return this == TARGET ? "organisationId" : belongsTo;
    }

    boolean isOfTheProvince() {
        return this == GUIDING_DOCUMENT;
    }

    public Task task() {
        return task;
    }

    /** Whether one has a page of its own. */
    public boolean isPaper() {
        return this != INSPECTION_PLAN;
    }

    /** One in a line, in words. */
    public String line(Format format, JsonNode one) {
        return String.join(" · ", parts.stream()
                .map(part -> part(format, one, part))
                .filter(part -> part != null)
                .toList());
    }

    /** A figure with its name, a code by its name, or a text as it is. */
    private static @Nullable String part(Format format, JsonNode one, String part) {
        if (part.startsWith(FIGURE)) {
            String name = part.substring(FIGURE.length());
            return one.path(name).isNumber()
                    ? format.name("field", name) + " " + format.number(one.path(name).numberValue())
                    : null;
        }
        String[] nameAndList = part.split(":");
        String value = one.path(nameAndList[0]).asString("");
        if (value.isEmpty()) {
            return null;
        }
        return nameAndList.length == 1 ? format.day(value) : format.name(nameAndList[1], value);
    }
}
