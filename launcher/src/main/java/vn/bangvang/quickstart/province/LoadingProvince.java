package vn.bangvang.quickstart.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.Progress;
import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Hearing;
import vn.bangvang.quickstart.api.Parallel;
import vn.bangvang.quickstart.scenario.ArticleYear;
import vn.bangvang.quickstart.scenario.FinishedLoads;
import vn.bangvang.quickstart.scenario.MadeUpNames;

/**
 * Loads the synthetic province with its year through imports and batches, and says how far it is. A load that was
 * interrupted is sent again from the beginning: what is there already is recognised, and a mark is written last.
 */
public final class LoadingProvince {
    private static final int YEAR = ArticleYear.YEAR;
    private static final int LARGEST_BATCH = 500;
    private static final int LARGEST_PAGE = 500;
    private static final LocalDate NEWCOMER = LocalDate.of(YEAR, 9, 2);

    private final Api api;
    private final Progress progress;
    private final long seed;
    private final FinishedLoads finished;
    private final Unit province;
    private final Hearing hearing;
    private final Batches batches;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    public LoadingProvince(Api api, Progress progress, long seed, FinishedLoads finished) {
        this.api = api;
        this.progress = progress;
        this.seed = seed;
        this.finished = finished;
        this.province = SyntheticProvince.of(seed);
        this.hearing = new Hearing(waiting -> progress.say("  %s", waiting));
        this.batches = new Batches(api, hearing);
    }

    /** @return the province's id; a province of this seed that is complete already is left alone */
    public String load() {
        String name = "province-" + seed;
        Optional<String> known = finished.of(name);
        if (known.isPresent()) {
            progress.say("The synthetic province of seed %d is there already", seed);
            return known.get();
        }
        record();
        finished.remember(name, id(province.code()));
        return id(province.code());
    }

    private void record() {
        String policyId = api.list("/evaluation-policies?code=QD132-HD21").getFirst().path("id").asString("");
        List<Unit> cells = province.cells();
        progress.say("Synthetic province, seed %d: %d organisations, %d cells, %d members", seed,
                province.subtree().size(),
                cells.size(), cells.stream().mapToInt(cell -> cell.people().size()).sum());
        progress.timed("province", () -> {
            organisations();
            send("members", "/members/batch", rows(cells, this::admissions), rows -> Fields.of("items", rows));
            String period = ensure("/evaluation-periods", Fields.of("provinceId", id(province.code()))
                    .and("period", ArticleYear.PERIOD)
                    .and("policyId", policyId)
                    .and("openedOn", YEAR + "-01-04"), "period",
                    "/evaluation-periods?provinceId=%s&period=%s".formatted(id(province.code()), ArticleYear.PERIOD));
            List<Map<String, Object>> criticisms = rows(cells, this::criticisms);
            province.subtree().forEach(unit -> criticisms.add(criticism("ORGANISATION", unit.code())));
            send("self-criticisms", "/self-criticisms/batch", criticisms,
                    rows -> Fields.of("period", ArticleYear.PERIOD).and("items", rows));
            new RatingProvince(api, batches, this::id, province).rate(this::counted);
            progress.say("The synthetic province is recorded; its period %s stays open", period);
        });
    }

    private void organisations() {
        var rows = new ArrayList<Map<String, Object>>();
        rows.add(founding(province, null));
        for (List<Unit> level = List.of(province); !level.isEmpty();) {
            level.forEach(unit -> unit.children().forEach(child -> rows.add(founding(child, unit.code()))));
            level = level.stream().flatMap(unit -> unit.children().stream()).toList();
        }
        new Import(api, "organisations").carryOut(rows, key("organisations"));
        Set<String> codes = province.subtree().stream().map(Unit::code).collect(Collectors.toSet());
        api.list("/organisations?limit=" + LARGEST_PAGE).forEach(organisation -> {
            String code = organisation.path("code").asString("");
            if (codes.contains(code)) {
                ids.put(code, organisation.path("id").asString(""));
            }
        });
        progress.say("  organisations: %,d of %,d", ids.size(), codes.size());
    }

    private static Map<String, Object> founding(Unit unit, @Nullable String parentCode) {
        return Fields.of("code", unit.code())
                .and("name", unit.name())
                .and("kind", unit.kind())
                .and("parentId", parentCode)
                .and("foundedOn", "2005-01-15")
                .values();
    }

    private List<Map<String, Object>> admissions(Unit cell) {
        return people(cell, i -> {
            LocalDate admittedOn = cell.people().get(i).isEmpty()
                    ? NEWCOMER
                    : LocalDate.of(2015, 5, 19).minusDays(i * 97L);
            return Fields.of("reference", cell.person(i))
                    .and("personId", cell.person(i))
                    .and("fullName", MadeUpNames.of(cell.person(i)))
                    .and("cellId", id(cell.code()))
                    .and("admittedOn", admittedOn.toString())
                    .and("officialOn", cell.people().get(i).isEmpty() ? null : admittedOn.plusYears(1).toString());
        });
    }

    private List<Map<String, Object>> criticisms(Unit cell) {
        return people(cell, i -> Fields.of("subjectType", "MEMBER")
                .and("subjectId", id(cell.person(i)))
                .and("submittedOn", "2021-11-26")
                .and("accepted", true));
    }

    private Map<String, Object> criticism(String type, String name) {
        return Fields.of("subjectType", type)
                .and("subjectId", id(name))
                .and("submittedOn", "2021-11-26")
                .and("accepted", true)
                .values();
    }

    private static List<Map<String, Object>> people(Unit cell, Function<Integer, Fields> row) {
        return IntStream.range(0, cell.people().size()).mapToObj(i -> row.apply(i).values()).toList();
    }

    private static List<Map<String, Object>> rows(List<Unit> cells, Function<Unit, List<Map<String, Object>>> rows) {
        var all = new ArrayList<Map<String, Object>>();
        cells.forEach(cell -> all.addAll(rows.apply(cell)));
        return all;
    }

    private void send(String name, String path, List<Map<String, Object>> rows,
            Function<List<Map<String, Object>>, Fields> body) {
        var done = new AtomicInteger();
        List<Integer> starts = IntStream.iterate(0, i -> i < rows.size(), i -> i + LARGEST_BATCH).boxed().toList();
        Parallel.each(starts, start -> {
            List<Map<String, Object>> batch = rows.subList(start, Math.min(rows.size(), start + LARGEST_BATCH));
            for (JsonNode result : batches.send(path, body.apply(batch), key(name + "/" + start))) {
                ids.putIfAbsent(result.path("reference").asString(""), result.path("id").asString(""));
            }
            counted(name, batch.size(), done.addAndGet(batch.size()), rows.size());
        });
        batches.complete(name);
    }

    /** Creates, or finds what an earlier load created, whose keys may be forgotten by now. */
    private String ensure(String path, Fields body, String step, String lookup) {
        Answer answer = hearing.of(path, () -> api.tryCreate(path, body, key(step)));
        List<JsonNode> known = answer.isProblem() ? api.list(lookup) : List.<JsonNode>of();
        if (answer.isProblem() && known.size() != 1) {
            throw new QuickstartException("%s: %s".formatted(step, answer.body()));
        }
        return answer.isProblem() ? known.getFirst().path("id").asString("") : answer.id();
    }

    private String key(String step) {
        return "synthetic-province/%d/%s".formatted(seed, step);
    }

    /** Said at each tenth. */
    private void counted(String what, int step, int done, int all) {
        if (10L * done / all > 10L * (done - step) / all) {
            progress.say("  %s: %,d of %,d", what, done, all);
        }
    }

    private String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new QuickstartException("%s is not known yet".formatted(name));
        }
        return id;
    }
}
