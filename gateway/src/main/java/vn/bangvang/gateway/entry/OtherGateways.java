package vn.bangvang.gateway.entry;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SNIHostName;

import io.netty.handler.ssl.SslContextBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;

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
    private final @Nullable GenericSslContextSpec<SslContextBuilder> trusting;
    private final HttpClient client = HttpClient.create().headers(headers -> headers.set(PASSED_ON, "true"));

    /** @param gateways a name that leads to all of them, this one too, or the addresses of several */
    OtherGateways(@Value("${bangvang.login.gateways:}") List<URI> gateways, InsideSettings inside, SslBundles bundles) {
        this.gateways = gateways;
        this.trusting = inside.bundle() == null ? null : trusting(bundles.getBundle(inside.bundle()));
    }

    private static GenericSslContextSpec<SslContextBuilder> trusting(SslBundle bundle) {
        return Http11SslContextSpec.forClient()
                .configure(context -> context.trustManager(bundle.getManagers().getTrustManagerFactory()));
    }

    /** Completes also where one does not answer: its sessions end by themselves. */
    Mono<Void> tell(ServerHttpRequest told, String logoutToken) {
        return told.getHeaders().containsHeader(PASSED_ON)
                ? Mono.empty()
                : Flux.fromIterable(gateways)
                        .flatMap(each -> FreshAddresses.all(each.getHost(), each.getPort())
                                .flatMapIterable(addresses -> addresses)
                                .flatMap(address -> passOn(to(each), address, told.getPath().value(), logoutToken)))
                        .onErrorResume(failure -> notPassedOn("the other gateways", failure))
                        .then();
    }

    /** Each is called at its address and has to show a certificate for the name that has led there. */
    private HttpClient to(URI gateway) {
        return "https".equals(gateway.getScheme()) && trusting != null
                ? client.secure(spec -> spec.sslContext(trusting).serverNames(new SNIHostName(gateway.getHost())))
                : client;
    }

    private static Mono<Void> passOn(HttpClient client, InetSocketAddress address, String path, String logoutToken) {
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
