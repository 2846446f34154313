package vn.bangvang.quickstart.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Hearing;

/** One loading of a province: where it goes, and the ids that became known on the way. */
public final class Load {
    private final Api api;
    private final Codes codes;
    private final Hearing hearing;
    private final int otherCells;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    /** @param hearing how long a step waits for what an earlier one recorded */
    public Load(Api api, Codes codes, Hearing hearing) {
        this(api, codes, hearing, 0);
    }

    /** @param otherCells how many grassroots cells the bloc of the article has beside the department */
    Load(Api api, Codes codes, Hearing hearing, int otherCells) {
        this.api = api;
        this.codes = codes;
        this.hearing = hearing;
        this.otherCells = otherCells;
    }

    public Api api() {
        return api;
    }

    public Codes codes() {
        return codes;
    }

    /** The id of an organisation or member, by the scenario's name for it. */
    public String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new QuickstartException("The scenario names %s before it made it".formatted(name));
        }
        return id;
    }

    /** The codes of the bloc's other grassroots cells. */
    List<String> others() {
        return IntStream.rangeClosed(1, otherCells).mapToObj("G%03d"::formatted).toList();
    }

    public void know(String name, String id) {
        ids.put(name, id);
    }

    /** The member with this number in a cell, counted from 1. */
    public String member(String cell, int number) {
        return id(memberName(cell, number));
    }

    static String memberName(String cell, int number) {
        return "%s-%02d".formatted(cell, number);
    }

    /** The id of the province when that period of it is closed already. */
    Optional<String> closedProvince(String period) {
        for (JsonNode province : api.list("/organisations?code=" + codes.full("P"))) {
            String id = province.path("id").asString("");
            for (JsonNode one : api.list("/evaluation-periods?provinceId=%s&period=%s".formatted(id, period))) {
                if (one.path("state").asString("").equals("CLOSED")) {
                    return Optional.of(id);
                }
            }
        }
        return Optional.empty();
    }

    /** Creates; what another run created already is found by {@code lookup} instead. */
    String ensure(String path, Fields body, String step, String lookup) {
        Answer answer = hearing.of(path, () -> api.tryCreate(path, body, codes.key(step)));
        if (!answer.isProblem()) {
            return answer.id();
        }
        if (answer.status() != 409 && answer.status() != 422) {
            throw new QuickstartException("%s: %s".formatted(step, answer.body()));
        }
        JsonNode found = api.tryGet(lookup).body();
        JsonNode items = found.has("items") ? found.path("items") : JsonMapper.shared().createArrayNode().add(found);
        String id = items.valueStream()
                .filter(item -> isThere(body, item))
                .map(item -> item.path("id").asString(""))
                .findFirst()
                .orElse("");
        if (id.isEmpty()) {
            throw new QuickstartException("%s: %s".formatted(step, answer.body()));
        }
        return id;
    }

    /** Whether a thing is the one that would have been created: the same code, or else every plain field the same. */
    private static boolean isThere(Fields body, JsonNode item) {
        return body.values()
                .entrySet()
                .stream()
                .filter(each -> body.values().containsKey("code")
                        ? each.getKey().equals("code")
                        : item.path(each.getKey()).isValueNode())
                .allMatch(each -> item.path(each.getKey()).asString("").equals(String.valueOf(each.getValue())));
    }

    /** Changes whatever version there is; a conflict of the given types means that another run did it already. */
    void change(String path, Fields body, String... doneBefore) {
        Answer answer = hearing.of(path, () -> api.tryChange(path, body, "*"));
        if (answer.isProblem() && List.of(doneBefore).stream().noneMatch(answer.problemType()::endsWith)) {
            throw new QuickstartException(
                    "POST %s was answered %d: %s".formatted(path, answer.status(), answer.body()));
        }
    }

    /** Sends a batch; a row that was refused stops the load. */
    Answer batch(String path, Fields body, String step) {
        Answer answer = hearing.of(path, () -> api.tryCreate(path, body, codes.key(step)));
        if (answer.isProblem()) {
            throw new QuickstartException("%s: %s".formatted(step, answer.body()));
        }
        for (JsonNode result : answer.body().path("results")) {
            if (result.path("status").asInt(200) >= 400) {
                throw new QuickstartException("%s: %s".formatted(step, result));
            }
        }
        return answer;
    }
}
