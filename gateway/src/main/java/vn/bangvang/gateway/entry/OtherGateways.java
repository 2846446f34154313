package vn.bangvang.gateway.entry;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import vn.bangvang.addresses.FreshAddresses;

/**
 * All gateways of this installation, each of which keeps the sessions of who has logged in there. The issuer tells one
 * of them who is logged out; that one passes it on, word for word, and each checks it for itself.
 */
@Component
final class OtherGateways {
    private static final Logger LOG = LoggerFactory.getLogger(OtherGateways.class);
    private static final String PASSED_ON = "X-BangVang-Passed-On";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<URI> gateways;
    private final HttpClient client = HttpClient.create().headers(headers -> headers.set(PASSED_ON, "true"));

    /** @param gateways a name that leads to all of them, this one too, or the addresses of several */
    OtherGateways(@Value("${bangvang.login.gateways:}") List<URI> gateways) {
        this.gateways = gateways;
    }

    /** Completes also where one does not answer: its sessions end by themselves. */
    Mono<Void> tell(ServerHttpRequest told, String logoutToken) {
        return told.getHeaders().containsHeader(PASSED_ON)
                ? Mono.empty()
                : Flux.fromIterable(gateways)
                        .flatMap(each -> FreshAddresses.all(each.getHost(), each.getPort()))
                        .flatMapIterable(addresses -> addresses)
                        .flatMap(address -> passOn(address, told.getPath().value(), logoutToken))
                        .onErrorResume(failure -> notPassedOn("the other gateways", failure))
                        .then();
    }

    private Mono<Void> passOn(InetSocketAddress address, String path, String logoutToken) {
        return client.remoteAddress(() -> address)
                .post()
                .uri(path)
                .sendForm((_, form) -> form.attr("logout_token", logoutToken))
                .response()
                .timeout(PATIENCE)
                .retry(1)
                .then()
                .onErrorResume(failure -> notPassedOn(address, failure));
    }

    private static Mono<Void> notPassedOn(Object to, Throwable failure) {
        LOG.warn("{} could not be told that somebody is logged out: {}", to, failure.toString());
        return Mono.empty();
    }
}
