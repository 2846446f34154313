package vn.bangvang.portal.changes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.reader.Reader;

/** Reads what moved on a board. */
@Component
public class ChangesApi {
    private static final String MOVEMENTS = "/api/v1/standings/{period}/movements";

    private final PublicApi api;

    ChangesApi(PublicApi api) {
        this.api = api;
    }

    /**
     * Who moved at a level since an instant, until what the edition knows.
     *
     * @param level null for all levels
     */
    public Mono<Movements> movements(Reader reader, Edition edition, Instant from, @Nullable String level) {
        Map<String, String> query = between(edition, from);
        if (level != null) {
            query.put("level", level);
        }
        return api.get(reader, Movements.class, MOVEMENTS, Map.of("period", edition.period().toString()), query);
    }

    /** What moved of one organisation, with the events. */
    Mono<OneMovement> movement(Reader reader, Edition edition, Instant from, String organisation) {
        return api.get(reader, OneMovement.class, MOVEMENTS + "/organisations/{id}",
                Map.of("period", edition.period().toString(), "id", organisation), between(edition, from));
    }

    private static Map<String, String> between(Edition edition, Instant from) {
        Map<String, String> query = edition.query();
        query.remove("closeVersion");
        String to = query.remove("knownAt");
        if (to != null) {
            query.put("to", to);
        }
        query.put("from", from.toString());
        return query;
    }

    /** One organisation's movement with the events between the two instants. */
    record OneMovement(Movements.Moved movement, List<ToldEvent> events) {
        OneMovement {
            events = Objects.requireNonNullElse(events, List.of());
        }
    }
}
