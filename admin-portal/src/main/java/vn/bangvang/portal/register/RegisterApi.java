package vn.bangvang.portal.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Change;
import vn.bangvang.portal.api.Outcome;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.reader.Reader;

/** Reads the register of organisations and members. */
@Component
public class RegisterApi {
    private static final String ORGANISATION = "/api/v1/organisations/{id}";
    private static final String DOCUMENTS = "/api/v1/guiding-documents";
    private static final String SORT = "sort";
    private static final String BY_NAME = "NAME";
    private static final String LIMIT = "limit";
    private static final String MOST = "500";
    /** More than the members of any cell take. */
    private static final int PAGES = 20;
    /** More cells than any organisation has whose members a page shows. */
    private static final int CELLS = 200;
    /** More names than any paper carries. */
    private static final int NAMES = 200;

    private final PublicApi api;

    RegisterApi(PublicApi api) {
        this.api = api;
    }

    /** The members of a cell today, by given name as Vietnamese lists have them. */
    public Mono<List<Member>> members(Reader reader, String cell) {
        return all(reader, cell, Map.of(SORT, BY_NAME));
    }

    /** One page of the same, with how many there are. */
    public Mono<Members> membersPage(Reader reader, String cell, @Nullable String cursor) {
        return page(reader, cell, Map.of(SORT, BY_NAME, LIMIT, Integer.toString(NAMES), "count", "true"), cursor);
    }

    private Mono<List<Member>> all(Reader reader, String cell, Map<String, String> order) {
        Map<String, String> query = new TreeMap<>(order);
        query.put(LIMIT, MOST);
        return page(reader, cell, query, null)
                .expand(page -> page.next() == null ? Mono.empty() : page(reader, cell, query, page.next()))
                .take(PAGES)
                .flatMapIterable(Members::items)
                .collectList();
    }

    private Mono<Members> page(Reader reader, String cell, Map<String, String> asked, @Nullable String cursor) {
        Map<String, String> query = new TreeMap<>(asked);
        query.put("cellId", cell);
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return api.get(reader, Members.class, "/api/v1/members", Map.of(), query);
    }

    /** Members of several cells, one cell after the other; nobody for a reader who may not see members. */
    public Mono<List<Member>> membersOf(Reader reader, Iterable<String> cells) {
        return Flux.fromIterable(cells)
                .take(CELLS)
                .flatMapSequential(cell -> members(reader, cell).onErrorReturn(ApiRefusal.class, List.of()), 4)
                .flatMapIterable(members -> members)
                .collectList();
    }

    /** Members of several cells by their id; empty for a reader who may not see members. */
    public Mono<Map<String, Member>> membersById(Reader reader, Iterable<String> cells) {
        return Flux.fromIterable(cells)
                .take(CELLS)
                .flatMap(cell -> all(reader, cell, Map.of()).onErrorReturn(ApiRefusal.class, List.of()), 4)
                .flatMapIterable(members -> members)
                .collectMap(Member::id);
    }

    /** The organisation with a code, as clerks write it; empty where it is not one. */
    public Mono<Organisation> organisation(Reader reader, String code) {
        return api.get(reader, Organisations.class, "/api/v1/organisations", Map.of(), Map.of("code", code))
                .filter(found -> found.items().size() == 1)
                .map(found -> found.items().getFirst());
    }

    /** The one member with that number in the human resources' books, or of that name; empty where it is not one. */
    public Mono<Member> member(Reader reader, String named) {
        return search(reader, Map.of("personId", named, "limit", 2))
                .switchIfEmpty(Mono.defer(() -> search(reader, Map.of("q", named, "limit", 2))));
    }

    private Mono<Member> search(Reader reader, Map<String, Object> wanted) {
        return found(reader, wanted).filter(members -> members.size() == 1).map(List::getFirst);
    }

    private Mono<List<Member>> found(Reader reader, Map<String, Object> wanted) {
        return api.change(reader, Change.create("/api/v1/members/search", wanted, null), Members.class)
                .mapNotNull(Outcome::told)
                .map(Members::items)
                .defaultIfEmpty(List.of());
    }

    /** Members with that number in the human resources' books, or else those whose names have these words. */
    public Mono<List<Member>> named(Reader reader, String wanted) {
        return found(reader, Map.of("personId", wanted, "limit", NAMES)).filter(members -> !members.isEmpty())
                .switchIfEmpty(Mono.defer(() -> found(reader, Map.of("q", wanted, "limit", NAMES))));
    }

    /**
     * The id of the guiding document with that number; empty where it is not one.
     *
     * @param owner an organisation of the province that it guides, which tells documents of one number apart; empty
     *        where it is not known
     */
    public Mono<String> document(Reader reader, String number, String owner) {
        return api.get(reader, JsonNode.class, DOCUMENTS, Map.of(), Map.of("number", number))
                .flatMap(found -> found.path("items").size() > 1 && !owner.isEmpty()
                        ? documentOfProvince(reader, number, owner)
                        : Mono.just(found))
                .map(found -> found.path("items"))
                .filter(items -> items.size() == 1)
                .map(items -> items.path(0).path("id").asString(""));
    }

    private Mono<JsonNode> documentOfProvince(Reader reader, String number, String owner) {
        return api.get(reader, JsonNode.class, ORGANISATION, Map.of("id", owner), Map.of())
                .flatMap(known -> api.get(reader, JsonNode.class, DOCUMENTS, Map.of(), Map.of("number", number,
                        "provinceId", known.path("rootId").asString(""))));
    }

    /** Names of organisations by their id; those that the reader may not see are left out. */
    public Mono<Map<String, String>> organisationNames(Reader reader, Collection<String> ids) {
        return Flux.fromIterable(ids)
                .take(NAMES)
                .flatMap(id -> api.get(reader, Organisation.class, ORGANISATION, Map.of("id", id),
                        Map.of()).onErrorComplete(ApiRefusal.class), 4)
                .collectMap(Organisation::id, Organisation::name);
    }

    /** Names of members by their id; those that the reader may not see are left out. Each reading is audited. */
    public Mono<Map<String, String>> memberNames(Reader reader, Collection<String> ids) {
        return Flux.fromIterable(ids)
                .take(NAMES)
                .flatMap(id -> api.get(reader, Member.class, "/api/v1/members/{id}", Map.of("id", id), Map.of())
                        .onErrorComplete(ApiRefusal.class), 4)
                .collectMap(Member::id, Member::label);
    }

    /**
     * @param next the cursor of the following page, null on the last
     * @param count how many there are in all, where it was asked for
     */
    public record Members(List<Member> items, @Nullable String next, @Nullable Long count) {
        public Members {
            items = Objects.requireNonNullElseGet(items, ArrayList::new);
        }
    }

    record Organisations(List<Organisation> items) {
        Organisations {
            items = Objects.requireNonNullElseGet(items, ArrayList::new);
        }
    }
}
