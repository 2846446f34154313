package vn.bangvang.approval;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.refusal.Refusal;

/** The kinds of change of a service, and their commands as they are kept. */
public final class Commands {
    /** With the answer that is remembered of it, a request stays well below what the store takes. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            // What a command answers about itself is no part of it.
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();
    private final Map<String, Approvable<?, ?>> kinds;

    Commands(List<Approvable<?, ?>> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Approvable::kind, Function.identity()));
    }

    /** In alphabetical order. */
    public List<String> kinds() {
        return kinds.keySet().stream().sorted().toList();
    }

    /** The command of a request for whoever looks at it. */
    public JsonNode shown(ApprovalRequest request) {
        return json.readTree(request.command());
    }

    /** @throws Refusal APPROVAL_TOO_LARGE */
    String write(Object command) {
        String text = json.writeValueAsString(command);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LARGEST) {
            throw Refusal.of(Refusal.Kind.INVALID, "APPROVAL_TOO_LARGE", "", null,
                    Map.of("bytes", bytes, "limit", LARGEST));
        }
        return text;
    }

    <C> C read(Approvable<C, ?> change, String command) {
        return json.readValue(command, change.command());
    }

    Approvable<?, ?> of(String kind) {
        Approvable<?, ?> change = kinds.get(kind);
        if (change == null) {
            throw new IllegalStateException("this release knows no change of the kind " + kind);
        }
        return change;
    }
}
