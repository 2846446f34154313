package vn.bangvang.gateway.instances;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import io.netty.channel.ChannelOption;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import vn.bangvang.addresses.FreshAddresses;

/**
 * Looks up in the background where the instances of each part are, and asks each whether it is ready. No request waits
 * for that. Of each instance one question is under way at a time, on a connection of its own.
 */
final class Lookout implements SmartLifecycle {
    private static final int AT_ONCE = 256;
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(250);

    private final Map<String, List<URI>> parts;
    private final Instances instances;
    private final InstanceSettings settings;
    private final HttpClient asking;
    private final Map<Instance, Disposable> asked = new ConcurrentHashMap<>();
    private Disposable looking = Disposables.disposed();

    /**
     * @param parts where each is, by name
     * @param demanding has the asking client ask only who it may
     */
    Lookout(Map<String, List<URI>> parts, Instances instances, InstanceSettings settings,
            UnaryOperator<HttpClient> demanding) {
        this.parts = parts;
        this.instances = instances;
        this.settings = settings;
        this.asking = demanding.apply(HttpClient.create(ConnectionProvider.newConnection())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.patience().toMillis()));
    }

    @Override
    public void start() {
        looking = Flux.interval(Duration.ZERO, settings.askedEvery())
                .onBackpressureDrop()
                .concatMap(_ -> look(), 1)
                .subscribe();
    }

    /** A name that cannot be looked up now leads to where it led before. */
    private Mono<Void> look() {
        return Flux.fromIterable(parts.entrySet())
                .flatMap(part -> Flux.fromIterable(part.getValue())
                        .concatMap(uri -> FreshAddresses.all(uri.getHost(), port(uri))
                                .map(found -> found.stream().map(each -> named(uri.getHost(), each)).toList()))
                        .collectList()
                        .doOnNext(found -> found(part.getKey(), found.stream().flatMap(List::stream).toList()))
                        .timeout(Duration.ofSeconds(10))
                        .onErrorComplete(), AT_ONCE)
                .then();
    }

    private void found(String part, List<InetSocketAddress> addresses) {
        if (!addresses.isEmpty()) {
            instances.are(part, addresses);
        }
        List<Instance> all = parts.keySet().stream().map(instances::of).flatMap(List::stream).toList();
        all.forEach(each -> asked.computeIfAbsent(each, this::askAgainAndAgain));
        asked.entrySet().removeIf(each -> {
            boolean gone = !all.contains(each.getKey());
            if (gone) {
                each.getValue().dispose();
            }
            return gone;
        });
    }

    private Disposable askAgainAndAgain(Instance instance) {
        return Mono.defer(() -> ask(instance))
                .repeatWhen(done -> done.concatMap(_ -> Mono.delay(instance.state() == Instance.State.READY
                        ? settings.askedEvery()
                        : AFTER_A_FAILURE)))
                .subscribe();
    }

    private Mono<Void> ask(Instance instance) {
        InetSocketAddress address = instance.address();
        return asking.remoteAddress(() -> address)
                .get()
                .uri(settings.question())
                .responseSingle((answer, body) -> body.then(Mono.fromSupplier(() -> answer.status().code() == 200)))
                .timeout(settings.patience())
                .doOnNext(instance::said)
                .onErrorResume(failure -> {
                    if (failure instanceof ConnectException) {
                        instance.refused();
                    } else {
                        instance.failed();
                    }
                    return Mono.empty();
                })
                .then();
    }

    /** Name servers may answer with another name than they were asked for. */
    private static InetSocketAddress named(String host, InetSocketAddress address) {
        try {
            byte[] bytes = address.getAddress().getAddress();
            return new InetSocketAddress(InetAddress.getByAddress(host, bytes), address.getPort());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("An address has the length of one", impossible);
        }
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    }

    @Override
    public void stop() {
        looking.dispose();
        asked.values().forEach(Disposable::dispose);
        asked.clear();
    }

    @Override
    public boolean isRunning() {
        return !looking.isDisposed();
    }
}
