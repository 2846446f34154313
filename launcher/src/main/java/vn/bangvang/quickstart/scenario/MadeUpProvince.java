package vn.bangvang.quickstart.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.Progress;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Hearing;

/**
 * Loads one of the made-up provinces through the public API: one for each policy that the article's year does not try.
 * A load that was interrupted goes on where it stopped; a province whose last period is closed is left alone.
 */
public final class MadeUpProvince {
    private static final String MEMBER = "MEMBER";

    private final Script script;
    private final Load load;
    private final References references;
    private final Progress progress;

    private MadeUpProvince(Api api, Script script, Progress progress) {
        this.script = script;
        this.load = new Load(api, new Codes(script.prefix()), new Hearing(waiting -> progress.say("  %s", waiting)));
        this.references = new References(load);
        this.progress = progress;
    }

    /** Each of them: of 2023 under 124-QĐ/TW, and of 2025 with its quarters under 366-QĐ/TW. */
    public static List<MadeUpProvince> all(Api api, Progress progress) {
        return List.of("qd124-2023", "qd366-2025")
                .stream()
                .map(name -> new MadeUpProvince(api, Script.read(name), progress))
                .toList();
    }

    public Codes codes() {
        return load.codes();
    }

    public String policy() {
        return script.policy();
    }

    /** The quarters, if any, before their year. */
    public List<String> periods() {
        return script.periods().stream().map(Script.Rated::period).toList();
    }

    /** Loads what is not there yet, and closes every period. @return the province's id */
    public String load(FinishedLoads finished) {
        String name = "province-of-" + periods().getLast();
        String id = finished.of(name)
                .or(() -> load.closedProvince(periods().getLast()))
                .orElseGet(() -> progress.timed("province of " + periods().getLast(), () -> {
                    record();
                    return load.id("P");
                }));
        finished.remember(name, id);
        return id;
    }

    private void record() {
        load.know("policy", load.ensure("/evaluation-policies", Fields.of("code", script.policy()), "policy",
                "/evaluation-policies?code=" + script.policy()));
        script.organisations().forEach(this::found);
        admit();
        script.changes().forEach(this::change);
        script.records().forEach(this::create);
        script.periods().forEach(this::rate);
    }

    private void found(Script.Unit unit) {
        String full = load.codes().full(unit.code());
        load.know(unit.code(), load.ensure("/organisations", Fields.of("code", full)
                .and("name", unit.name())
                .and("kind", unit.kind())
                .and("parentId", unit.under() == null ? null : load.id(unit.under()))
                .and("foundedOn", unit.foundedOn()), "organisation/" + unit.code(), "/organisations?code=" + full));
    }

    private void admit() {
        List<Map<String, Object>> rows = script.members()
                .stream()
                .flatMap(some -> IntStream.rangeClosed(some.from(), some.to())
                        .mapToObj(number -> Load.memberName(some.cell(), number))
                        .map(name -> Fields.of("reference", name)
                                .and("personId", load.codes().full(name))
                                .and("fullName", MadeUpNames.of(load.codes().full(name)))
                                .and("cellId", load.id(some.cell()))
                                .and("admittedOn", some.admittedOn())
                                .and("officialOn", some.officialOn())
                                .and("inCellSince", some.inCellSince())
                                .values()))
                .toList();
        JsonNode results = load.batch("/members/batch", Fields.of("items", rows), "members").body().path("results");
        results.forEach(result -> load.know(result.path("reference").asString(), result.path("id").asString()));
    }

    private void change(Script.Act act) {
        load.change(references.in(act.path()), references.in(act.body()),
                Objects.requireNonNullElse(act.before(), List.<String>of()).toArray(String[]::new));
    }

    private void create(Script.Act act) {
        load.ensure(act.path(), references.in(act.body()), "record/" + act.body(),
                references.in(Objects.requireNonNull(act.known(), act.path())));
    }

    private void rate(Script.Rated rated) {
        String period = rated.period();
        String known = "/evaluation-periods?provinceId=%s&period=%s".formatted(load.id("P"), period);
        String id = load.ensure("/evaluation-periods", Fields.of("provinceId", load.id("P"))
                .and("period", period)
                .and("policyId", load.id("policy"))
                .and("openedOn", rated.openedOn()), "period/" + period, known);
        if (isClosed(known)) {
            return;
        }
        load.batch("/self-criticisms/batch", Fields.of("period", period).and("items", criticisms(rated)),
                "self-criticisms/" + period);
        rated.decisions().forEach(decision -> decide(period, decision));
        if (!rated.awards().isEmpty()) {
            List<Map<String, Object>> awards = rated.awards().stream().map(references::in).map(Fields::values).toList();
            load.batch("/commendations/batch", Fields.of("items", awards), "commendations/" + period);
        }
        load.change("/evaluation-periods/%s/close".formatted(id), Fields.of("closedOn", rated.closedOn()),
                "period-closed");
    }

    private boolean isClosed(String known) {
        return load.api().list(known).getFirst().path("state").asString("").equals("CLOSED");
    }

    private List<Map<String, Object>> criticisms(Script.Rated rated) {
        var items = new ArrayList<Map<String, Object>>();
        for (Script.Decision decision : rated.decisions()) {
            each(decision, (name, verdict) -> {
                if (verdict.hasToReview() && !rated.notCriticised().contains(name)) {
                    items.add(Fields.of("subjectType", decision.subjects())
                            .and("subjectId", load.id(name))
                            .and("submittedOn", rated.criticisedOn())
                            .and("accepted", true)
                            .values());
                }
            });
        }
        return items;
    }

    private void decide(String period, Script.Decision decision) {
        var ratings = new ArrayList<Map<String, Object>>();
        each(decision, (name, verdict) -> ratings.add(verdict.rating(load.id(name)).values()));
        Script.QuotaException exception = decision.exception();
        load.batch("/evaluations/batch", Fields.of("deciderId", load.id(decision.decider()))
                .and("period", period)
                .and("subjectType", decision.subjects())
                .and("decisionNo", decision.decisionNo())
                .and("decidedOn", decision.decidedOn())
                .and("exception", exception == null
                        ? null
                        : Fields.of("justification", exception.justification())
                                .and("subjectIds", exception.who().stream().map(load::id).toList()))
                .and("ratings", ratings),
                "ratings/%s/%s/%s".formatted(period, decision.decider(),
                        decision.subjects()));
    }

    private interface Rated {
        void is(String name, Verdict verdict);
    }

    /** A list of a cell is that of its members, from the first on. */
    private static void each(Script.Decision decision, Rated rated) {
        decision.ratings().forEach((name, said) -> {
            if (decision.subjects().equals(MEMBER) && said.isArray()) {
                IntStream.range(0, said.size())
                        .forEach(i -> rated.is(Load.memberName(name, i + 1), new Verdict(said.get(i))));
            } else {
                rated.is(name, new Verdict(said));
            }
        });
    }
}
