package vn.bangvang.benchmarks.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.benchmarks.Comparison;
import vn.bangvang.benchmarks.Rounds;
import vn.bangvang.benchmarks.Settings;
import vn.bangvang.benchmarks.parts.Parts;
import vn.bangvang.benchmarks.parts.RunningProcess;
import vn.bangvang.benchmarks.told.SealedLog;
import vn.bangvang.benchmarks.told.ToldProvince;

/** Readings of the standings over HTTP. */
public final class Reads {
    private static final int CALLERS = 32;
    private static final int ARRIVING = 200;
    private static final String BOARD = "/api/v1/standings/" + ToldProvince.LAST_YEAR;
    private static final String BOARD_KNOWN = "/api/v1/standings/" + SealedLog.HALF_WAY + "?knownAt=%s";
    private static final String BARE = "reactor-netty with the same bytes";

    private Reads() {}

    public static List<Comparison> run(Parts parts, SealedLog log, Settings settings) {
        try (RunningProcess standings = parts.service("aggregation-service", "standings", Map.of());
                Load service = new Load(standings.address(), parts.token(), CALLERS)) {
            Load.Answer board = ask(service, BOARD);
            String unit = BOARD + "/organisations/" + someGrassroots(board);
            Load.Answer one = ask(service, unit);
            String eTag = board.headers().get("ETag");
            var all = new ArrayList<Comparison>();
            try (RunningProcess bare = parts.peer(BareServer.class,
                    Map.of("BODIES", bodies(parts, Map.of("unit", one.body(), "board", board.body())).toString()));
                    Load plain = new Load(bare.address(), "", CALLERS)) {
                List<Rounds> units = Rounds.warm(settings.rounds(),
                        () -> service.perSecond(settings.round(), 200, () -> service.get(unit)),
                        () -> plain.perSecond(settings.round(), 200, () -> plain.get("/unit")));
                all.add(new Comparison("one unit's standing, %,d bytes, with a token".formatted(one.body().length),
                        "/s", units.get(0), BARE, units.get(1), ""));
                List<Rounds> unchanged = Rounds.warm(settings.rounds(),
                        () -> service.perSecond(settings.round(), 304, () -> service.get(unit, "If-None-Match", eTag)),
                        () -> plain.perSecond(settings.round(), 304, () -> plain.get("/unchanged")));
                all.add(new Comparison("the same, not changed", "/s", unchanged.get(0), "reactor-netty with a 304",
                        unchanged.get(1), ""));
                double megabytes = board.body().length / 1e6;
                List<Rounds> boards = Rounds.warm(settings.rounds(),
                        () -> megabytes * service.perSecond(settings.round(), 200, () -> service.get(BOARD)),
                        () -> megabytes * plain.perSecond(settings.round(), 200, () -> plain.get("/board")));
                all.add(new Comparison("the province's board, %,d rows, %.1f MB".formatted(
                        log.province().organisations(), megabytes), "MB/s", boards.get(0), BARE, boards.get(1), ""));
            }
            all.add(throughTheGateway(parts, standings, service, unit, settings));
            all.add(known(service, log.middle(), settings));
            return all;
        }
    }

    private static Comparison throughTheGateway(Parts parts, RunningProcess standings, Load service, String path,
            Settings settings) {
        var variables = new HashMap<>(Map.of("BANGVANG_LOGIN_CLIENT_ID", "gateway", "BANGVANG_LOGIN_CLIENT_SECRET",
                "secret"));
        List.of("MEMBER", "TRAINING", "EVALUATION", "STANDINGS", "PORTAL")
                .forEach(part -> variables.put("BANGVANG_SERVICES_" + part, standings.address().toString()));
        try (RunningProcess gateway = parts.service("gateway", "none", variables);
                Load door = new Load(gateway.address(), parts.token(), CALLERS)) {
            List<Rounds> took = Rounds.warm(settings.rounds(),
                    () -> door.medianAt(ARRIVING, settings.round(), () -> door.get(path)),
                    () -> service.medianAt(ARRIVING, settings.round(), () -> service.get(path)));
            return new Comparison("one unit's standing through the gateway, %d a second".formatted(ARRIVING), "ms",
                    took.get(0), "the service itself", took.get(1), "");
        }
    }

    /** Each round asks for another instant first. */
    private static Comparison known(Load service, Instant middle, Settings settings) {
        var round = new AtomicInteger();
        List<Rounds> took = Rounds.warm(settings.rounds(),
                () -> took(service, BOARD_KNOWN.formatted(middle.plusMillis(round.incrementAndGet()))),
                () -> took(service, BOARD_KNOWN.formatted(middle.plusMillis(round.get()))));
        return new Comparison("the board of %d as known then, folded".formatted(SealedLog.HALF_WAY), "ms", took.get(0),
                "the same again", took.get(1), "");
    }

    private static String someGrassroots(Load.Answer board) {
        return new JsonMapper().readTree(board.body())
                .path("rows")
                .valueStream()
                .map(row -> row.path("organisation"))
                .filter(organisation -> organisation.path("level").asString("").equals("GRASSROOTS"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .stringValue();
    }

    private static double took(Load service, String path) {
        return Objects.requireNonNull(Load.timed(() -> service.get(path)).block(Duration.ofMinutes(2)));
    }

    private static Load.Answer ask(Load service, String path) {
        return Objects.requireNonNull(service.get(path).block(Duration.ofMinutes(1))).expect(200);
    }

    private static Path bodies(Parts parts, Map<String, byte[]> bodies) {
        Path directory = parts.directory().resolve("bodies");
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
                Files.write(directory.resolve(body.getKey()), body.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }
}
