package vn.bangvang.gateway.instances;

import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

import io.netty.handler.ssl.SslContextBuilder;
import org.springframework.boot.ssl.SslBundle;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;

/**
 * How a part is known over TLS. An instance is called at its address, which no certificate names: it has to show one
 * for the name by which its address was found, made by an authority that the bundle trusts.
 */
final class CertificatesOfParts {
    private final GenericSslContextSpec<SslContextBuilder> trusting;
    private final Instances instances;

    CertificatesOfParts(SslBundle bundle, Instances instances) {
        this.trusting = Http11SslContextSpec.forClient()
                .configure(context -> context.trustManager(bundle.getManagers().getTrustManagerFactory()));
        this.instances = instances;
    }

    HttpClient demandedBy(HttpClient client) {
        return client.secure(spec -> spec.sslContext(trusting)
                .handlerConfigurator(handler -> demandTheName(handler.engine())));
    }

    /** Java checks the certificate for the name that is asked for, before it looks at the address. */
    private void demandTheName(SSLEngine engine) {
        String called = engine.getPeerHost();
        String name = instances.nameAt(called, engine.getPeerPort());
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!name.equals(called)) {
            parameters.setServerNames(List.of(new SNIHostName(name)));
        }
        engine.setSSLParameters(parameters);
    }
}
