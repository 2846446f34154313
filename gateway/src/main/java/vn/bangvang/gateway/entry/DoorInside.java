package vn.bangvang.gateway.entry;

import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.stereotype.Component;

/**
 * The public door speaks TLS where a proxy before it does not. Portal, issuer and other gateways are never let in by
 * it: theirs leads to the same answers by the same rules, and shows the gateway's own certificate.
 */
@Component
@ConditionalOnProperty("bangvang.inside.bundle")
final class DoorInside implements SmartLifecycle {
    private final WebServer server;
    private volatile boolean open;

    DoorInside(InsideSettings settings, SslBundles bundles, HttpHandler answers, AutowireCapableBeanFactory beans,
            ObjectProvider<ReactorResourceFactory> resources) {
        var door = new NettyReactiveWebServerFactory();
        // Time-outs and limits are those of the public door.
        beans.initializeBean(door, "doorInside");
        door.setSslBundles(bundles);
        door.setSsl(Ssl.forBundle(Objects.requireNonNull(settings.bundle())));
        door.setPort(settings.port());
        door.setResourceFactory(resources.getIfAvailable());
        this.server = door.getWebServer(answers);
    }

    @Override
    public void start() {
        server.start();
        open = true;
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable done) {
        server.shutDownGracefully(_ -> {
            server.stop();
            open = false;
            done.run();
        });
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** It is closed when the public one is: before what both need to answer. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
    }
}
