package vn.bangvang.portal.audit;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Change;
import vn.bangvang.portal.api.Outcome;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.Member;
import vn.bangvang.portal.register.RegisterApi;

/** Reads the audit trail. That it was read, and whose names were looked up for it, is in the trail itself. */
@Component
class TrailApi {
    private static final String PAGE = "20";
    private static final int FOUND = 50;
    private static final String ENTRIES = "/api/v1/audit-entries";
    private static final String APPROVALS = "/api/v1/member-approvals";
    private static final Map<String, String> CARRIED_OUT = Map.of("state", "CARRIED_OUT", "sort", "-id", "limit",
            "100");

    private final PublicApi api;
    private final RegisterApi register;

    TrailApi(PublicApi api, RegisterApi register) {
        this.api = api;
        this.register = register;
    }

    /** What is looked for; null limits nothing. */
    record Sought(@Nullable String member, @Nullable String caller, @Nullable Instant from, @Nullable Instant to) {
        private Map<String, String> query(@Nullable String cursor) {
            Map<String, String> query = new TreeMap<>(Map.of("limit", PAGE));
            put(query, "memberId", member);
            put(query, "caller", caller);
            put(query, "from", from);
            put(query, "to", to);
            put(query, "cursor", cursor);
            return query;
        }

        /** Where the same is as a file, where nobody else has to approve it. */
        String file() {
            var query = new LinkedMultiValueMap<String, String>();
            query(null).forEach(query::add);
            query.remove("limit");
            return UriComponentsBuilder.fromPath(ENTRIES)
                    .queryParam("export", "csv")
                    .queryParams(query)
                    .encode()
                    .toUriString();
        }

        private static void put(Map<String, String> query, String name, @Nullable Object value) {
            if (value != null) {
                query.put(name, value.toString());
            }
        }
    }

    /** @param more whether there are others, whom more words would find */
    record Found(List<Member> items, boolean more) {
        static final Found NOBODY = new Found(List.of(), false);

        Found {
            items = Objects.requireNonNullElse(items, List.of());
        }
    }

    Mono<Trail.Named> find(Reader reader, Sought sought, @Nullable String cursor) {
        return api.get(reader, Trail.class, ENTRIES, Map.of(), sought.query(cursor))
                .flatMap(trail -> Mono.zip(register.memberNames(reader, people(trail, sought)),
                        register.organisationNames(reader, organisations(trail)))
                        .map(names -> new Trail.Named(trail, names.getT1(), names.getT2())));
    }

    /** What the reader may take along; who may not look at requests is offered to ask. */
    Mono<TrailFiles> files(Reader reader) {
        return Mono.zip(
                api.get(reader, TrailFiles.Rules.class, APPROVALS + "/rules", Map.of(), Map.of())
                        .onErrorReturn(ApiRefusal.class, TrailFiles.Rules.UNKNOWN),
                api.get(reader, TrailFiles.Requests.class, APPROVALS, Map.of(), CARRIED_OUT)
                        .onErrorReturn(ApiRefusal.class, TrailFiles.Requests.NONE))
                .map(found -> TrailFiles.of(found.getT1(), found.getT2(), reader.account().subject(),
                        Instant.now()));
    }

    private static Set<String> people(Trail trail, Sought sought) {
        Set<String> ids = new HashSet<>();
        if (sought.member() != null) {
            ids.add(sought.member());
        }
        trail.items().forEach(entry -> ids.addAll(entry.named(sought.member())));
        return ids;
    }

    private static Set<String> organisations(Trail trail) {
        return trail.items()
                .stream()
                .filter(entry -> !entry.reachesAll())
                .map(Trail.Entry::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Members by words of their name; asked in a body, for addresses are written into logs. */
    Mono<Found> members(Reader reader, String words) {
        return api.change(reader, Change.create("/api/v1/members/search", Map.of("q", words, "limit", FOUND), null),
                Found.class).mapNotNull(Outcome::told);
    }
}
