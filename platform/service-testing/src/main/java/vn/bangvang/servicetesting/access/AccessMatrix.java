package vn.bangvang.servicetesting.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nimbusds.jwt.JWTClaimsSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.bangvang.servicetesting.TestIssuer;
import vn.bangvang.servicetesting.access.ApiCaller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries every operation that the service describes as those who have no right to it. A new operation is tried without
 * being named anywhere; one with a parameter or an id of which nobody says what it is fails.
 */
public final class AccessMatrix {
    private static final Set<Integer> NO = Set.of(403, 404);
    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    private final List<ApiOperation> described = DescribedApi.ofThisModule();
    private final List<ApiOperation> operations = described.stream().filter(each -> !each.scope().isEmpty()).toList();
    private final String everyScope = operations.stream()
            .map(ApiOperation::scope)
            .distinct()
            .collect(Collectors.joining(" ", "members:read members:erase members:export standings:operate ", ""));
    private final TriedCases tried = new TriedCases();
    private final ApiCaller caller;
    private final Map<String, String> things;
    private final Map<String, String> named;

    /**
     * @param things an id of something of each collection that there is something of, by the collection or the place
     * @param named what stands for parameters and for the properties of bodies, by their names
     */
    public AccessMatrix(int port, Map<String, String> things, Map<String, String> named) {
        this.caller = new ApiCaller(URI.create("http://127.0.0.1:" + port));
        this.things = Map.copyOf(things);
        this.named = Map.copyOf(named);
    }

    /**
     * Without a valid token nobody is let in, nor without the operation's scope, nor without an organisation.
     *
     * @param exceptions operations that are meant for whoever has no token
     */
    public void mustBeClosedExcept(String... exceptions) {
        assertThat(described).filteredOn(each -> each.scope().isEmpty())
                .extracting(ApiOperation::toString)
                .as("operations that anybody may call")
                .containsExactlyInAnyOrder(exceptions);
        try (TestIssuer stranger = TestIssuer.start()) {
            TestIssuer ours = TestIssuer.shared();
            Consumer<JWTClaimsSet.Builder> administrator = claims -> claims.subject("somebody")
                    .claim("organisation", "*")
                    .claim("scope", everyScope);
            Map<String, String> notValid = Map.of("expired",
                    ours.token(administrator.andThen(it -> it.expirationTime(new Date(0)))), "wrong issuer",
                    ours.token(administrator.andThen(it -> it.issuer(stranger.uri()))), "wrong key",
                    stranger.token(administrator.andThen(it -> it.issuer(ours.uri()))), "wrong audience",
                    ours.token(administrator.andThen(it -> it.audience("another-system"))));
            var withoutScope = new HashMap<String, String>();
            String nowhere = token(null);
            for (ApiOperation operation : operations) {
                refused("no token", operation, null, 401);
                notValid.forEach((why, token) -> refused(why, operation, token, 401));
                refused("wrong scope", operation, withoutScope.computeIfAbsent(operation.scope(),
                        scope -> ours.token("somebody", "*", everyScope.replace(scope, ""))), 403);
                refused("no organisation", operation, nowhere, 403);
            }
        }
        report(7 * operations.size());
    }

    /**
     * Who stands elsewhere reaches nothing: neither what is there nor what is nowhere, by no id and no filter.
     *
     * @param outsiders who tries, by who it is: the organisation
     * @param open what is shown to them by design
     */
    public void mustBeOutOfReachOf(Map<String, String> outsiders, Predicate<ApiOperation> open) {
        List<ApiOperation> closed = operations.stream().filter(operation -> !open.test(operation)).toList();
        outsiders.forEach((who, organisation) -> {
            String token = token(organisation);
            closed.forEach(operation -> outOfReach(who, operation, token));
        });
        report(outsiders.size() * closed.size());
    }

    /** The same calls are no question of right to the administrator: else a no to others would prove nothing. */
    public void mustBeOpenToTheAdministrator() {
        String administrator = token("*");
        for (ApiOperation operation : operations) {
            allowed("administrator", operation, "", administrator);
            filters(operation).forEach((filter, query) -> allowed("administrator, filter " + filter, operation, query,
                    administrator));
        }
        report(operations.size());
    }

    /**
     * Some operations need a scope more; without it the others work and do not say what it is asked for.
     *
     * @param organisation of a caller who reaches everything that is asked about
     * @param guarded what this caller is told with the scope and not without it
     * @param needing the operations that need it
     */
    public void mustAlsoNeed(String scope, String organisation, String guarded, Set<String> needing) {
        assertThat(operations).extracting(ApiOperation::toString).containsAll(needing);
        String without = TestIssuer.shared().token("somebody", organisation, everyScope.replace(scope, ""));
        String with = token(organisation);
        boolean told = false;
        for (ApiOperation operation : operations) {
            told |= allowed("with " + scope, operation, "", with).says(guarded);
            if (needing.contains(operation.toString())) {
                refused("without " + scope, operation, without, 403);
            } else {
                Answer answer = allowed("without " + scope, operation, "", without);
                tried.check("told without " + scope, operation, answer, !answer.says(guarded));
            }
        }
        assertThat(told).as("whether %s is told with the scope", guarded).isTrue();
        report(2 * operations.size());
    }

    private Answer allowed(String who, ApiOperation operation, String query, String token) {
        Answer answer = call(operation, thing(operation), query, token);
        tried.check(who, operation, answer,
                answer.status() != 401 && answer.status() != 403 && answer.status() < 500);
        return answer;
    }

    private void refused(String who, ApiOperation operation, @Nullable String token, int status) {
        Answer answer = call(operation, thing(operation), "", token);
        tried.check(who, operation, answer, answer.status() == status);
    }

    private void outOfReach(String who, ApiOperation operation, String token) {
        String thing = thing(operation);
        if (operation.isList()) {
            tellsNothing(who, operation, "", token);
            if (operation.isPaged()) {
                tellsNothing(who + ", page of one", operation, "limit=1", token);
                cursor(who, operation, token);
            }
            filters(operation).forEach((filter, query) -> tellsNothing(who + ", filter " + filter, operation,
                    query + (operation.isPaged() ? "&limit=1" : ""), token));
            return;
        }
        check(who, operation, call(operation, thing, "", token), AccessMatrix::isNo);
        filters(operation).forEach((filter, query) -> check(who + ", filter " + filter, operation,
                call(operation, thing, query, token), AccessMatrix::isNo));
        if (operation.isOfOneThing()) {
            check(who + ", unknown id", operation, call(operation, NOTHING, "", token), AccessMatrix::isNo);
        }
    }

    /** The query of each parameter that names something of somebody, by its name. */
    private Map<String, String> filters(ApiOperation operation) {
        return operation.queries()
                .stream()
                .filter(ApiOperation.Parameter::isId)
                .collect(Collectors.toMap(ApiOperation.Parameter::name,
                        filter -> filter.name() + "=" + value(filter)));
    }

    /** Each item of a batch is answered for itself, and a search finds nothing. */
    private static boolean isNo(Answer answer) {
        JsonNode results = answer.body().path("results");
        JsonNode items = answer.body().path("items");
        return NO.contains(answer.status())
                || answer.status() == 200 && !results.isEmpty()
                        && results.valueStream().allMatch(one -> NO.contains(one.path("status").asInt()))
                || answer.status() == 200 && items.isArray() && items.isEmpty();
    }

    private void cursor(String who, ApiOperation operation, String token) {
        String next = call(operation, null, "limit=1", token("*")).body().path("next").asString("");
        if (!next.isEmpty()) {
            operation.cursor()
                    .ifPresent(cursor -> tellsNothing(who + ", cursor of another", operation,
                            "limit=1&" + cursor + "=" + next, token));
        }
    }

    private void tellsNothing(String who, ApiOperation operation, String query, String token) {
        check(who, operation, call(operation, null, query, token), answer -> answer.status() == 200
                ? !tellsOfThings(answer) && (operation.isAFeed() || !answer.hidesSomething())
                : answer.status() >= 400 && answer.status() < 500);
    }

    private boolean tellsOfThings(Answer answer) {
        Stream<String> ids = Stream.concat(things.values().stream(), named.values().stream())
                .filter(id -> id.length() == NOTHING.length() && !id.equals(NOTHING));
        Stream<String> names = things.values().stream().map(name -> '"' + name + '"');
        return Stream.concat(ids, names).anyMatch(answer::says);
    }

    private Answer call(ApiOperation operation, @Nullable String thing, String query, @Nullable String token) {
        List<String> all = new ArrayList<>();
        operation.queries()
                .stream()
                .filter(parameter -> parameter.required() && !query.contains(parameter.name() + "="))
                .forEach(parameter -> all.add(parameter.name() + "=" + value(parameter)));
        if (!query.isEmpty()) {
            all.add(query);
        }
        var path = new HashMap<String, String>(named);
        path.put("id", thing == null ? NOTHING : thing);
        if (operation.template().startsWith("/api/v1/organisations/{organisationId}")) {
            path.put("organisationId", thing == null ? NOTHING : thing);
        }
        return caller.call(operation, operation.path(path) + (all.isEmpty() ? "" : "?" + String.join("&", all)),
                operation.body().map(new RequestBodies(named)::of).orElse(null), token);
    }

    private @Nullable String thing(ApiOperation operation) {
        return things.getOrDefault(operation.place(), things.get(operation.collection()));
    }

    private String value(ApiOperation.Parameter parameter) {
        return new RequestBodies(named).of(parameter.name(), parameter.schema()).asString();
    }

    private String token(@Nullable String organisation) {
        return TestIssuer.shared().token("somebody", organisation, everyScope);
    }

    private void check(String who, ApiOperation operation, Answer answer, Predicate<Answer> asItShouldBe) {
        tried.check(who, operation, answer, asItShouldBe.test(answer));
    }

    /** @param least how many cases there are at least: a matrix that tries nothing finds nothing */
    private void report(int least) {
        tried.report(operations.size(), least);
    }
}
