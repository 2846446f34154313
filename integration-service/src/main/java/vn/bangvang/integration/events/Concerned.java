package vn.bangvang.integration.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import vn.bangvang.feed.ReceivedEvent;

/** Whom an event concerns, by the fields in which the contracts name organisations and members. */
public final class Concerned {
    private static final String ORGANISATIONS = "member.organisation.v1";
    private static final List<String> IN_THE_STATE = List.of("organisationId", "cellId", "ownerOrganisationId",
            "sendingOrganisationId", "organisationIdAtDecision", "recipientOrganisationIdAtAward");
    /** Who loses a member hears of it too. */
    private static final String LEFT = "fromCellId";
    /** What waits for a second pair of eyes names all at once. */
    private static final String SEVERAL = "organisationIds";

    private Concerned() {}

    /** The organisations that own what the event tells of; none for a fact of the whole province. */
    public static Set<String> organisations(ReceivedEvent event) {
        if (event.at().topic().equals(ORGANISATIONS)) {
            return Set.of(event.payload().aggregateId());
        }
        JsonNode state = event.payload().state();
        var named = new LinkedHashSet<String>();
        Stream<JsonNode> single = Stream.concat(IN_THE_STATE.stream().map(state::path),
                Stream.of(event.payload().change().path(LEFT)));
        Stream.concat(single, state.path(SEVERAL).valueStream())
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(id -> !id.isBlank())
                .forEach(named::add);
        return named;
    }

    /** The member whose data the event carries. */
    public static Optional<String> member(ReceivedEvent event) {
        JsonNode state = event.payload().state();
        JsonNode subject = state.path("subjectType").asString("").equals("MEMBER")
                ? state.path("subjectId")
                : state.path("memberId");
        return Optional.of(subject).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
