package vn.bangvang.portal.approval;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * A change that waits for somebody else.
 *
 * @param register whether the register of members and organisations has it, else the ratings
 */
public record Waiting(Request request, boolean register) {
    private static final String TRAIL = "EXPORT_AUDIT_TRAIL";

    /**
     * As the API tells it.
     *
     * @param target what it is about: the address of a file for a file that is to leave
     * @param memberIds whom it shows
     * @param command what will be carried out
     * @param until last day on which it can be approved
     */
    public record Request(String id, String kind, @Nullable String target, List<String> organisationIds,
            List<String> memberIds, @Nullable JsonNode command, @Nullable String reason, By requested, String until,
            boolean waitsForMe) {
        public Request {
            memberIds = Objects.requireNonNullElse(memberIds, List.of());
            organisationIds = Objects.requireNonNullElse(organisationIds, List.of());
        }
    }

    public record By(Instant at) {}

    /**
     * Which part of the audit trail is to leave as a file, beside whom it is about; null: whichever.
     *
     * @param caller the account whose reading it tells of
     */
    public record Sought(@Nullable String caller, @Nullable Instant from, @Nullable Instant to) {}

    /** Null for everything but a file of the trail. */
    public @Nullable Sought sought() {
        if (request.target() == null || !request.kind().equals(TRAIL)) {
            return null;
        }
        MultiValueMap<String, String> query = UriComponentsBuilder.fromUriString(request.target())
                .build()
                .getQueryParams();
        return new Sought(named(query, "caller").orElse(null), named(query, "from").map(Instant::parse).orElse(null),
                named(query, "to").map(Instant::parse).orElse(null));
    }

    private static Optional<String> named(MultiValueMap<String, String> query, String name) {
        return Optional.ofNullable(query.getFirst(name)).map(it -> URLDecoder.decode(it, StandardCharsets.UTF_8));
    }

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
