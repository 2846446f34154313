package vn.bangvang.quickstart;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import vn.bangvang.localparts.FreePort;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.ApiProblem;
import vn.bangvang.quickstart.identity.Credentials;
import vn.bangvang.quickstart.province.LoadingProvince;
import vn.bangvang.quickstart.running.Blueprint;
import vn.bangvang.quickstart.running.DataDirectory;
import vn.bangvang.quickstart.running.ExtractingJars;
import vn.bangvang.quickstart.running.Footprint;
import vn.bangvang.quickstart.running.HouseService;
import vn.bangvang.quickstart.running.LocalSystem;
import vn.bangvang.quickstart.running.ServiceLayout;

/** What the command does, once it is understood. */
final class Command {
    private static final int USUAL_PORT = 8080;
    /** A child's end is noticed a little after what it was doing has failed. */
    private static final Duration AFTERMATH = Duration.ofMillis(500);

    private final Options options;
    private final Progress progress;

    Command(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** @return the exit code */
    int run() {
        var gateway = options.gateway();
        if (gateway != null) {
            return checkRunning(gateway);
        }
        ExtractingJars.extract(options.home());
        if (options.train()) {
            return train();
        }
        return options.check() ? checkOwn() : runUntilStopped();
    }

    /** A whole run, whose processes write their ahead-of-time caches when they end. */
    private int train() {
        var data = DataDirectory.temporary();
        var blueprint = new Blueprint(options.home(), data, FreePort.next(), ServiceLayout.Cache.TRAINED);
        try (data; var system = LocalSystem.start(blueprint, progress)) {
            whileAlive(system, () -> {
                system.awaitReady(HouseService.values());
                var loading = new Loading(api(system), progress);
                return loading.check(loading.load()).compared();
            });
        } catch (QuickstartException | ApiProblem e) {
            progress.say("The training run ended early: %s", e);
        }
        data.delete();
        return 0;
    }

    private int checkRunning(URI gateway) {
        var id = System.getenv("BANGVANG_CLIENT_ID");
        var secret = System.getenv("BANGVANG_CLIENT_SECRET");
        if (id == null || secret == null) {
            throw new QuickstartException(
                    "--gateway needs BANGVANG_CLIENT_ID and BANGVANG_CLIENT_SECRET in the environment");
        }
        return check(new Api(gateway, new Credentials(id, secret)));
    }

    private int checkOwn() {
        var data = DataDirectory.temporary();
        var port = options.port() == 0 ? FreePort.next() : options.port();
        progress.say("Data and logs of this check: %s", data.path());
        int exit;
        try (data; var system = LocalSystem.start(Blueprint.of(options.home(), data, port), progress)) {
            exit = whileAlive(system, () -> {
                system.awaitReady(HouseService.values());
                var result = check(api(system));
                new Summary(progress).footprint(Footprint.now());
                return result;
            });
        }
        if (exit == 0) {
            data.delete();
        }
        return exit;
    }

    private int runUntilStopped() {
        var directory = Objects.requireNonNullElse(options.data(), options.home().resolve(".bangvang"));
        try (var data = DataDirectory.take(directory);
                var system = LocalSystem.start(Blueprint.of(options.home(), data, options.portOr(USUAL_PORT)),
                        progress)) {
            return whileAlive(system, () -> {
                system.awaitReady(HouseService.values());
                load(system);
                new Guide(progress).print(system, data.path());
                if (options.province()) {
                    province(system);
                }
                return forever();
            });
        }
    }

    private void province(LocalSystem system) {
        var id = new LoadingProvince(api(system), progress, options.seed()).load();
        progress.print("  Synthetic province        %s/?province=%s".formatted(system.gateway(), id));
        new Summary(progress).footprint(Footprint.now());
    }

    private static int forever() {
        while (true) {
            LockSupport.park();
        }
    }

    private static Api api(LocalSystem system) {
        return new Api(system.gateway(), system.identity().system());
    }

    private void load(LocalSystem system) {
        var summary = new Summary(progress);
        var loading = new Loading(api(system), progress);
        var loaded = loading.load();
        var comparison = loading.check(loaded);
        summary.department(loading.standings(loaded));
        progress.print("");
        summary.verdict(comparison);
        loaded.freshness().ifPresent(summary::freshness);
        summary.footprint(Footprint.now());
        summary.times();
    }

    private int check(Api api) {
        var summary = new Summary(progress);
        var loading = new Loading(api, progress);
        var loaded = loading.load();
        var comparison = progress.timed("checking", () -> loading.check(loaded));
        summary.department(loading.standings(loaded));
        progress.print("");
        comparison.differences().forEach(each -> progress.print("  differs: " + each));
        summary.verdict(comparison);
        loaded.freshness().ifPresent(summary::freshness);
        summary.times();
        return comparison.isEqual() ? 0 : 1;
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
