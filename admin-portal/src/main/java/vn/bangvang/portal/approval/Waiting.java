package vn.bangvang.portal.approval;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change that waits for somebody else.
 *
 * @param register whether the register of members and organisations has it, else the ratings
 */
public record Waiting(Request request, boolean register) {

    /**
     * As the API tells it.
     *
     * @param command what will be carried out
     * @param until last day on which it can be approved
     */
    public record Request(String id, String kind, List<String> organisationIds, @Nullable JsonNode command,
            @Nullable String reason, By requested, String until, boolean waitsForMe) {
        public Request {
            organisationIds = Objects.requireNonNullElse(organisationIds, List.of());
        }
    }

    public record By(Instant at) {}

    /** The task of a page for those of the register, or for the others. */
    public String task(String name) {
        return register ? name + "-ho-so" : name;
    }

    /** The texts of what will be carried out, by the name of the field. */
    public Map<String, String> command() {
        Map<String, String> told = new LinkedHashMap<>();
        if (request.command() != null) {
            request.command().properties().forEach(field -> {
                String text = field.getValue().asString("");
                if (!text.isEmpty()) {
                    told.put(field.getKey(), text);
                }
            });
        }
        return told;
    }
}
