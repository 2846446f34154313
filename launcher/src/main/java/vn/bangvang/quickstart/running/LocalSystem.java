package vn.bangvang.quickstart.running;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.bangvang.localparts.FreePort;
import vn.bangvang.quickstart.Progress;
import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.identity.IdentityProvider;

/**
 * The whole system on this machine: broker, store and identity provider in or beside this JVM, every service a child
 * process that is started again when it ends by itself.
 */
public final class LocalSystem implements AutoCloseable {
    private final Map<SystemService, ServiceProcess> services = new EnumMap<>(SystemService.class);
    private final Map<SystemService, CompletableFuture<Void>> ready = new EnumMap<>(SystemService.class);
    private final List<ServiceProcess> others = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final SystemSettings settings;
    private final Progress progress;
    private final EmbeddedParts parts;
    private final ServiceEnvironment environment;

    private LocalSystem(SystemSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        parts = new EmbeddedParts(settings, progress);
        environment = new ServiceEnvironment(parts, settings);
    }

    /**
     * Starts everything side by side; {@link #awaitReady} tells when a service can be called. When one part cannot be
     * started, those that were are stopped.
     *
     * @throws QuickstartException with a message for the person at the keyboard
     */
    public static LocalSystem start(SystemSettings settings, Progress progress) {
        var layouts = new LinkedHashMap<SystemService, ServiceLayout>();
        for (SystemService service : SystemService.values()) {
            layouts.put(service, ServiceLayout.of(settings.home(), service.module()));
        }
        var system = new LocalSystem(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(system::stop, "stop-on-signal"));
        try {
            system.parts.store().onExit().thenAccept(code -> system.fail("The store ended with code " + code));
            layouts.forEach(system::launch);
            system.parts.broker();
            system.parts.identity();
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** Waits until these services take requests. */
    public void awaitReady(SystemService... which) {
        for (SystemService service : which) {
            try {
                Objects.requireNonNull(ready.get(service), service.module()).join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof QuickstartException cause
                        ? cause
                        : new QuickstartException(e.toString(), e);
            }
        }
    }

    /** Where the gateway answers. */
    public URI gateway() {
        return URI.create("http://%s:%d".formatted(settings.listen().forPeople(), settings.gatewayPort()));
    }

    /** Where the system's own instance of a service answers, past the gateway. */
    public URI address(SystemService service) {
        return URI.create(environment.address(service));
    }

    public String bootstrapServers() {
        return parts.bootstrapServers();
    }

    public IdentityProvider identity() {
        return parts.identity();
    }

    /** Completed with a message when the store has died by itself; a service that does is started again. */
    public CompletableFuture<String> failure() {
        return failure;
    }

    /** Ends a service as a crash would; the others go on. */
    public void kill(SystemService service) {
        process(service).kill();
    }

    /** Starts a killed service again and waits until it is ready. */
    public void startAgain(SystemService service) {
        ServiceProcess process = process(service);
        process.startAgain();
        keepRunning(process);
        process.awaitReady();
    }

    /**
     * Starts one more instance of a service, with variables of its own, and waits until it is ready. It ends with the
     * system; its death is nobody's failure.
     *
     * @param database its own, when it stores something
     */
    public ServiceInstance another(SystemService service, String database, Map<String, String> variables) {
        int port = FreePort.next();
        Map<String, String> its = environment.of(service, port, database);
        its.putAll(variables);
        URI address = URI.create("http://127.0.0.1:" + port);
        var process = new ServiceProcess(ServiceLayout.of(settings.home(), service.module()), address,
                command(service, ServiceLayout.of(settings.home(), service.module())), its,
                settings.data().log(service.module() + "-" + port));
        others.add(process);
        process.awaitReady();
        return new ServiceInstance(process, address);
    }

    /** Ends everything, then lets go of the data. */
    @Override
    public void close() {
        close(settings.cache().patience(), Duration.ofSeconds(30));
    }

    /** Whether everything ends because it was told to. */
    public boolean isClosed() {
        return closed.get();
    }

    /** Within ten seconds. What a training run that is stopped would write is of no use. */
    private void stop() {
        close(settings.cache() == ServiceLayout.Cache.TRAINED ? Duration.ZERO : settings.cache().patience(),
                Duration.ofSeconds(3));
    }

    private void close(Duration patience, Duration patienceWithParts) {
        if (closed.compareAndSet(false, true)) {
            List<ServiceProcess> all = Stream.concat(services.values().stream(), others.stream()).toList();
            Instant deadline = Instant.now().plus(patience);
            all.forEach(ServiceProcess::stop);
            all.forEach(each -> each.close(until(deadline)));
            parts.close(patienceWithParts);
            settings.data().close();
        }
    }

    private static Duration until(Instant deadline) {
        Duration left = Duration.between(Instant.now(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void launch(SystemService service, ServiceLayout layout) {
        int port = environment.port(service);
        var process = new ServiceProcess(layout, URI.create(environment.address(service)),
                command(service, layout), environment.of(service, port, service.database()),
                settings.data().log(service.module()));
        services.put(service, process);
        keepRunning(process);
        ready.put(service, CompletableFuture.runAsync(() -> {
            progress.timed(service.module(), process::awaitReady);
            progress.say("%-20s ready at %s", service.module(), environment.address(service));
        }, Thread::startVirtualThread));
    }

    private List<String> command(SystemService service, ServiceLayout layout) {
        return layout.command(settings.cache(), service.heap(settings.scale()));
    }

    private void keepRunning(ServiceProcess process) {
        process.keepRunning(end -> progress.say("%s%n  It is started again.", end), end -> progress.say(
                "%s%n  It has ended too often and is not started again. Still up: %s. Ctrl-C stops everything.", end,
                services.values()
                        .stream()
                        .filter(ServiceProcess::isAlive)
                        .map(ServiceProcess::module)
                        .collect(Collectors.joining(", "))));
    }

    private void fail(String message) {
        if (!closed.get()) {
            failure.complete(message);
        }
    }

    private ServiceProcess process(SystemService service) {
        ServiceProcess process = services.get(service);
        if (process == null) {
            throw new QuickstartException(service.module() + " was not started");
        }
        return process;
    }
}
