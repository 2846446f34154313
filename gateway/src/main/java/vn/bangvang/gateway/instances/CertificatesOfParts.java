package vn.bangvang.gateway.instances;

import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

import io.netty.handler.ssl.SslContextBuilder;
import org.springframework.boot.ssl.SslBundle;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;

/**
 * How a part is known over TLS: it has to show a certificate for the name by which its address was found, made by an
 * authority that the bundle trusts.
 */
final class CertificatesOfParts {
    private final GenericSslContextSpec<SslContextBuilder> trusting;
    private final Instances instances;

    CertificatesOfParts(SslBundle bundle, Instances instances) {
        this.trusting = Http11SslContextSpec.forClient()
                .configure(context -> context.trustManager(bundle.getManagers().getTrustManagerFactory()));
        this.instances = instances;
    }

    /** Of whoever is called by name. */
    HttpClient demandedBy(HttpClient client) {
        return demandedBy(client, called -> called);
    }

    /**
     * Of a part whose instances are called at their addresses, which no certificate names. An address that another part
     * has left is not known by that part's name.
     */
    HttpClient demandedBy(HttpClient client, String part) {
        return demandedBy(client, called -> instances.nameAt(part, called));
    }

    private HttpClient demandedBy(HttpClient client, UnaryOperator<String> named) {
        return client.secure(spec -> spec.sslContext(trusting)
                .handlerConfigurator(handler -> demand(named, handler.engine())));
    }

    /** Java checks the certificate for the name that is asked for, before it looks at the address. */
    private static void demand(UnaryOperator<String> named, SSLEngine engine) {
        String called = engine.getPeerHost();
        String name = named.apply(called);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!name.equals(called)) {
            parameters.setServerNames(List.of(new SNIHostName(name)));
        }
        engine.setSSLParameters(parameters);
    }
}
