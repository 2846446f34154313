package vn.bangvang.quickstart.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import vn.bangvang.quickstart.Progress;
import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Fields;

/** Loads the synthetic province with its year 2021 through the batch endpoints, and says how far it is. */
public final class LoadingProvince {
    private static final int YEAR = 2021;
    private static final int LARGEST_BATCH = 500;
    private static final LocalDate NEWCOMER = LocalDate.of(2021, 9, 2);

    private final Api api;
    private final Progress progress;
    private final long seed;
    private final Unit province;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    public LoadingProvince(Api api, Progress progress, long seed) {
        this.api = api;
        this.progress = progress;
        this.seed = seed;
        this.province = SyntheticProvince.of(seed);
    }

    /** @return the province's id; a province of this seed that is there already is left alone */
    public String load() {
        for (var known : api.list("/organisations?code=" + province.code())) {
            progress.say("The synthetic province of seed %d is there already", seed);
            return known.path("id").asString("");
        }
        var policyId = api.list("/evaluation-policies?code=QD132-HD21").getFirst().path("id").asString("");
        var cells = province.cells();
        progress.say("Synthetic province, seed %d: %d organisations, %d cells, %d members", seed,
                province.subtree().size(),
                cells.size(), cells.stream().mapToInt(cell -> cell.people().size()).sum());
        progress.timed("province", () -> {
            organisations();
            batches("members", "/members/batch", rows(cells, this::admissions), rows -> Fields.of("items", rows));
            var year = create("/evaluation-years", Fields.of("provinceId", id(province.code()))
                    .and("year", YEAR)
                    .and("policyId", policyId)
                    .and("openedOn", "2021-01-04"), "year");
            var criticisms = rows(cells, this::criticisms);
            province.subtree().forEach(unit -> criticisms.add(criticism("ORGANISATION", unit.code())));
            batches("self-criticisms", "/self-criticisms/batch", criticisms,
                    rows -> Fields.of("year", YEAR).and("items", rows));
            new RatingProvince(api, this::id, province).rate(this::counted);
            progress.say("The synthetic province is recorded; its year %s stays open", year);
        });
        return id(province.code());
    }

    private void organisations() {
        found(province, "");
        province.children().forEach(district -> found(district, province.code()));
        var done = new AtomicInteger();
        var grassroots = province.children()
                .stream()
                .flatMap(district -> district.children()
                        .stream()
                        .map(unit -> Map.entry(unit, district.code())))
                .toList();
        api.each(grassroots, each -> {
            found(each.getKey(), each.getValue());
            each.getKey().children().forEach(cell -> found(cell, each.getKey().code()));
            counted("grassroots with their cells", done.incrementAndGet(), grassroots.size());
        });
    }

    private void found(Unit unit, String parent) {
        ids.put(unit.code(), create("/organisations", Fields.of("code", unit.code())
                .and("name", unit.name())
                .and("kind", unit.kind())
                .and("parentId", parent.isEmpty() ? null : id(parent))
                .and("foundedOn", "2005-01-15"),
                unit.code()));
    }

    private List<Map<String, Object>> admissions(Unit cell) {
        return people(cell, i -> {
            var admittedOn = cell.people().get(i).isEmpty() ? NEWCOMER : LocalDate.of(2015, 5, 19).minusDays(i * 97L);
            return Fields.of("reference", cell.person(i))
                    .and("personId", cell.person(i))
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

    private void batches(String name, String path, List<Map<String, Object>> rows,
            Function<List<Map<String, Object>>, Fields> body) {
        var done = new AtomicInteger();
        var starts = IntStream.iterate(0, i -> i < rows.size(), i -> i + LARGEST_BATCH).boxed().toList();
        api.each(starts, start -> {
            var batch = rows.subList(start, Math.min(rows.size(), start + LARGEST_BATCH));
            var answer = api.create(path, body.apply(batch), key(name + "/" + start));
            for (var result : answer.body().path("results")) {
                if (result.path("status").asInt(200) >= 400) {
                    throw new QuickstartException("%s: %s".formatted(name, result));
                }
                ids.putIfAbsent(result.path("reference").asString(""), result.path("id").asString(""));
            }
            counted(name, done.addAndGet(batch.size()), rows.size());
        });
    }

    private String create(String path, Fields body, String step) {
        return api.create(path, body, key(step)).id();
    }

    private String key(String step) {
        return "synthetic-province/%d/%s".formatted(seed, step);
    }

    private void counted(String what, int done, int all) {
        if (done == all || done % Math.max(1, all / 10) == 0) {
            progress.say("  %s: %,d of %,d", what, done, all);
        }
    }

    private String id(String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new QuickstartException("%s is not known yet".formatted(name));
        }
        return id;
    }
}
