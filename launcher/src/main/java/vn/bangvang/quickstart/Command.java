package vn.bangvang.quickstart;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import vn.bangvang.localparts.FreePort;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.ApiProblem;
import vn.bangvang.quickstart.check.Comparison;
import vn.bangvang.quickstart.identity.Credentials;
import vn.bangvang.quickstart.province.LoadingProvince;
import vn.bangvang.quickstart.running.DataDirectory;
import vn.bangvang.quickstart.running.Footprint;
import vn.bangvang.quickstart.running.JarExtraction;
import vn.bangvang.quickstart.running.ListenAddress;
import vn.bangvang.quickstart.running.LocalSystem;
import vn.bangvang.quickstart.running.Scale;
import vn.bangvang.quickstart.running.ServiceLayout;
import vn.bangvang.quickstart.running.SystemService;
import vn.bangvang.quickstart.running.SystemSettings;
import vn.bangvang.quickstart.scenario.FinishedLoads;

/** What the command does, once it is understood. */
final class Command {
    /** A child's end is noticed a little after what it was doing has failed. */
    private static final Duration AFTERMATH = Duration.ofMillis(500);
    private static final String BUDGET = "budget 2.5 GB";

    private final Path home;
    private final Progress progress;
    private final Summary summary;

    Command(Path home, Progress progress) {
        this.home = home;
        this.progress = progress;
        this.summary = new Summary(progress);
    }

    /** @return the exit code */
    int run(Request request) {
        Preflight.check(request);
        return switch (request) {
            case Request.Help _ -> {
                progress.print(Request.USAGE);
                yield 0;
            }
            case Request.Run run -> run.sandbox() ? runSandbox(run) : runUntilStopped(run);
            case Request.Check check -> checkOwn(check.port());
            case Request.CheckRunning running -> checkRunning(running.gateway());
            case Request.Train _ -> train();
        };
    }

    /** A whole run, whose processes write their ahead-of-time caches when they end. */
    private int train() {
        return onDataOfItsOwn(FreePort.next(), ServiceLayout.Cache.TRAINED, system -> {
            var loading = new Loading(api(system), progress, FinishedLoads.unknown());
            return loading.check(loading.load()).isEqual() ? 0 : 1;
        });
    }

    private int checkRunning(URI gateway) {
        String id = System.getenv("BANGVANG_CLIENT_ID");
        String secret = System.getenv("BANGVANG_CLIENT_SECRET");
        if (id == null || secret == null) {
            throw new QuickstartException(
                    "--gateway needs BANGVANG_CLIENT_ID and BANGVANG_CLIENT_SECRET in the environment");
        }
        return check(new Api(gateway, new Credentials(id, secret)));
    }

    private int checkOwn(OptionalInt port) {
        return onDataOfItsOwn(port.orElseGet(FreePort::next), ServiceLayout.Cache.USED, system -> {
            int result = check(api(system));
            summary.footprint(BUDGET, Footprint.now());
            return result;
        });
    }

    /** What is a work on a system that is there. */
    private interface Work {
        int on(LocalSystem system);
    }

    /** The data are removed when all went well, or when somebody stops it; otherwise somebody wants to look at them. */
    private int onDataOfItsOwn(int port, ServiceLayout.Cache cache, Work work) {
        JarExtraction.extract(home);
        try (DataDirectory data = DataDirectory.temporary();
                LocalSystem system = LocalSystem.start(new SystemSettings(home, data, ListenAddress.LOOPBACK,
                        port, FreePort.next(), cache, Scale.YEAR, Duration.ZERO), progress)) {
            progress.say("Data and logs of this run: %s", data.path());
            try {
                int exit = whileAlive(system, () -> {
                    system.awaitReady(SystemService.values());
                    return work.on(system);
                });
                if (exit != 0) {
                    data.keep();
                }
                return exit;
            } catch (RuntimeException e) {
                if (!system.isClosed()) {
                    data.keep();
                }
                throw e;
            }
        }
    }

    private int runUntilStopped(Request.Run run) {
        JarExtraction.extract(home);
        try (DataDirectory data = run.reset()
                ? DataDirectory.takeEmptied(run.data())
                : DataDirectory.take(run.data());
                LocalSystem system = LocalSystem.start(SystemSettings.of(home, data, run.listen(),
                        run.port(), scale(run)), progress)) {
            return whileAlive(system, () -> {
                loadAndTell(run, system, data.path());
                return forever();
            });
        }
    }

    /** Its issuer stays where it is, so that what a client was given works on after a new beginning. */
    private int runSandbox(Request.Run run) {
        JarExtraction.extract(home);
        int issuerPort = FreePort.next();
        try (Sandbox sandbox = Sandbox.listen(run.port() + 1)) {
            while (true) {
                beginAnew(run, sandbox, issuerPort);
            }
        }
    }

    private void beginAnew(Request.Run run, Sandbox sandbox, int issuerPort) {
        try (DataDirectory data = DataDirectory.take(run.data()).emptied("identity");
                LocalSystem system = LocalSystem.start(new SystemSettings(home, data, run.listen(), run.port(),
                        issuerPort, ServiceLayout.Cache.USED, scale(run), Sandbox.clockShift(Instant.now())),
                        progress)) {
            whileAlive(system, () -> {
                loadAndTell(run, system, data.path());
                sandbox.hasBegun(system.identity().system());
                new Guide(progress).print(sandbox);
                sandbox.awaitEnd();
                return 0;
            });
        }
        progress.say("The sandbox begins anew");
    }

    private void loadAndTell(Request.Run run, LocalSystem system, Path data) {
        system.awaitReady(SystemService.values());
        Optional<String> provinceId = load(run, system, data);
        new Guide(progress).print(system, data, provinceId);
    }

    /** A load that fails leaves the system running: what was recorded, and why no more was, can be looked at. */
    private Optional<String> load(Request.Run run, LocalSystem system, Path data) {
        Api api = api(system);
        try {
            Loading.Loaded loaded = load(api, data, scale(run));
            if (run.scenarios()) {
                new MadeUpProvinces(api, progress, FinishedLoads.in(data)).check()
                        .forEach(each -> summary.madeUp(each, api.gateway()));
            }
            run.province().ifPresent(seed -> province(api, seed, data));
            Seating.of(system.identity(), api);
            return Optional.of(loaded.provinceId());
        } catch (QuickstartException | ApiProblem | UncheckedIOException e) {
            progress.print(FailedLoad.because(e, data));
            return FinishedLoads.in(data).of(Loading.LOAD);
        }
    }

    private void province(Api api, long seed, Path data) {
        String id = new LoadingProvince(api, progress, seed, FinishedLoads.in(data)).load();
        progress.print("  Synthetic province         %s/?province=%s".formatted(api.gateway(), id));
        summary.footprint("with the synthetic province", Footprint.now());
    }

    private static Scale scale(Request.Run run) {
        return run.province().isPresent() ? Scale.PROVINCE : Scale.YEAR;
    }

    private static int forever() {
        while (true) {
            LockSupport.park();
        }
    }

    private static Api api(LocalSystem system) {
        return new Api(system.gateway(), system.identity().system());
    }

    private Loading.Loaded load(Api api, Path data, Scale scale) {
        var loading = new Loading(api, progress, FinishedLoads.in(data));
        Loading.Loaded loaded = loading.load();
        Comparison comparison = loading.check(loaded);
        summary.department(loading.standings(loaded));
        summary.verdict(comparison);
        summary.freshness(new KeptFreshness(data).of(loaded.freshness()));
        summary.footprint(switch (scale) {
            case YEAR -> BUDGET;
            case PROVINCE -> "sized for the province that follows";
        }, Footprint.now());
        summary.times();
        return loaded;
    }

    private int check(Api api) {
        var loading = new Loading(api, progress, FinishedLoads.unknown());
        Loading.Loaded loaded = loading.load();
        Comparison comparison = progress.timed("checking", () -> loading.check(loaded));
        summary.department(loading.standings(loaded));
        comparison.differences().forEach(each -> progress.print("  differs: " + each));
        summary.verdict(comparison);
        List<MadeUpProvinces.Compared> others = new MadeUpProvinces(api, progress).check();
        others.forEach(each -> summary.madeUp(each, api.gateway()));
        loaded.freshness().ifPresent(measured -> summary.freshness(measured.line()));
        summary.times();
        return comparison.isEqual() && others.stream().allMatch(each -> each.comparison().isEqual()) ? 0 : 1;
    }

    /** Does the work unless a part dies meanwhile; then the part's end is what is told, not what it led to. */
    private static int whileAlive(LocalSystem system, Supplier<Integer> work) {
        CompletableFuture<Integer> done = CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
        try {
            CompletableFuture.anyOf(done, system.failure()).join();
        } catch (CompletionException e) {
            LockSupport.parkNanos(AFTERMATH.toNanos());
            if (!system.failure().isDone()) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        if (system.failure().isDone()) {
            throw new QuickstartException(system.failure().join());
        }
        return done.join();
    }
}
