package vn.bangvang.system.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.Progress;
import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Tokens;
import vn.bangvang.quickstart.scenario.ArticleYear;
import vn.bangvang.quickstart.scenario.Codes;
import vn.bangvang.system.faults.check.Checks;
import vn.bangvang.system.faults.check.Finding;
import vn.bangvang.system.faults.check.Landing;
import vn.bangvang.system.faults.check.Reading;
import vn.bangvang.system.faults.check.Seal;
import vn.bangvang.system.faults.check.Told;
import vn.bangvang.system.faults.parts.Parts;
import vn.bangvang.system.recount.Recount;

/** One run: a closed year is there, writers write, readers read, faults come, and in the end everything is compared. */
final class FaultRun {
    private static final int CLERKS = 8;
    private static final String PERIOD = ArticleYear.PERIOD;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Parts parts;
    private final Ledger ledger;
    private final Progress progress;
    private final Api api;
    private final Caller caller;
    private final Log log;
    private final Serving serving;
    private final AtomicBoolean goesOn = new AtomicBoolean(true);

    /**
     * @param faults one for each fault that came
     * @param checks one for each thing that must hold whatever came
     */
    record Result(List<Landing> faults, List<Finding> checks) {}

    FaultRun(Parts parts, Path ledger, Progress progress) throws IOException {
        this.parts = parts;
        this.ledger = new Ledger(ledger);
        this.progress = progress;
        api = new Api(parts.address("gateway"), parts.identity().system());
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        caller = new Caller(http, new Tokens(http, parts.address("gateway"), parts.identity().system()));
        log = new Log(parts.bootstrapServers());
        serving = new Serving(parts, caller);
    }

    /** @param faults that are begun before this time is over; the others are not reached */
    Result of(List<Fault> faults, long seed, Duration time) throws IOException {
        String closed = closedYear();
        Clerk.Workplace workplace = workplace();
        String open = api.get("/organisations/" + workplace.superior()).body().path("parentId").asString();
        List<Reader> readers = readers();
        var injection = new Injection(parts, ledger, log, serving);
        var landings = new ArrayList<Landing>();
        Instant end = Instant.now().plus(time);
        try (ExecutorService work = Executors.newVirtualThreadPerTaskExecutor()) {
            readers.forEach(each -> work.submit(() -> each.look(goesOn::get, open, closed, PERIOD)));
            IntStream.rangeClosed(1, CLERKS)
                    .mapToObj(i -> new Clerk("W" + i, new Outbound("W" + i, caller, parts.address("gateway"), ledger,
                            goesOn::get), workplace, seed + i))
                    .forEach(clerk -> work.submit(clerk::work));
            Interruptible.pause(Duration.ofSeconds(3));
            for (Fault fault : faults) {
                if (Instant.now().isAfter(end)) {
                    progress.say("not reached in time: %s", faults.subList(landings.size(), faults.size()));
                    break;
                }
                landings.add(injection.inflict(fault));
                progress.say("%s; %d accepted", Finding.table(List.of(landings.getLast().finding())),
                        ledger.accepted().size());
            }
            goesOn.set(false);
        } catch (IOException | RuntimeException e) {
            goesOn.set(false);
            throw e;
        }
        progress.say("answers by status and problem: %s", ledger.answers());
        List<Finding> checks = compare(injection, readers, closed, open, workplace);
        ledger.close();
        return new Result(landings, checks);
    }

    private List<Finding> compare(Injection injection, List<Reader> readers, String closed, String open,
            Clerk.Workplace workplace) {
        var stores = new Stores(parts.store());
        Instant patient = Instant.now().plus(PATIENCE);
        while (stores.waiting() > 0 && Instant.now().isBefore(patient)) {
            Interruptible.pause(Duration.ofMillis(500));
        }
        boolean atTheEnd = serving.awaitEndOfLog(PATIENCE);
        progress.say("%d events wait in the stores, the standings are %s the end of the log", stores.waiting(),
                atTheEnd ? "at" : "not at");
        readers.forEach(each -> each.seal(closed, PERIOD));
        Map<String, Long> stored = stores.versions();
        List<Told> told = log.read();
        Map<String, Map<String, Map<String, Long>>> shown = new LinkedHashMap<>();
        Parts.STANDINGS.forEach(each -> shown.put(each, rows(each, open)));
        return List.of(Checks.inTheStore(ledger.accepted(), stored),
                Checks.inTheLog(ledger.accepted(), told, injection.lostTails()),
                Checks.nothingInvented(told, stored),
                Checks.noDrift(Recount.of(api, open, PERIOD), shown),
                Checks.oneHash(readers.stream().<Seal>flatMap(each -> each.seals().stream()).toList()),
                Checks.neverBack(readers.stream().<Reading>flatMap(each -> each.readings().stream()).toList()));
    }

    private Map<String, Map<String, Long>> rows(String instance, String province) {
        Answer board = caller.get(parts.address(instance), "/standings/%s?province=%s".formatted(PERIOD, province));
        Map<String, Map<String, Long>> rows = new LinkedHashMap<>();
        board.body()
                .path("rows")
                .forEach(row -> rows.put(row.path("organisation").path("id").asString(), Recount.shown(row)));
        return rows;
    }

    private List<Reader> readers() {
        var readers = new ArrayList<Reader>();
        Parts.STANDINGS.forEach(each -> readers.add(new Reader(each, caller, parts.address(each))));
        readers.add(new Reader("gateway", caller, parts.address("gateway")));
        return readers;
    }

    private String closedYear() {
        var year = new ArticleYear(api, new Codes("D-"), progress);
        year.record();
        year.close();
        return year.provinceId();
    }

    /** A province, one organisation below it, and the year in which it is written to. */
    private Clerk.Workplace workplace() {
        String province = organisation("E-P", "Đảng bộ tỉnh", "PROVINCIAL_ORGANISATION", null);
        String bloc = organisation("E-K", "Đảng bộ Khối", "BLOC_ORGANISATION", province);
        String policy = api.list("/evaluation-policies?code=QD132-HD21").getFirst().path("id").asString();
        api.create("/evaluation-periods", Fields.of("provinceId", province)
                .and("period", PERIOD)
                .and("policyId", policy)
                .and("openedOn", "2021-01-04"), "E-period");
        return new Clerk.Workplace("E-", bloc, PERIOD);
    }

    private String organisation(String code, String name, String kind, @Nullable String parent) {
        return api.create("/organisations", Fields.of("code", code)
                .and("name", name)
                .and("kind", kind)
                .and("parentId", parent)
                .and("foundedOn", "1992-06-01"), code).id();
    }
}
