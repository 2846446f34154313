package vn.bangvang.gateway.entry;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the other parts of the installation reach the gateway over TLS, whatever the public one does.
 *
 * @param bundle the SSL bundle ({@code spring.ssl.bundle.*}) with the gateway's certificate and the authority that has
 *        made those of the other gateways; without it there is no door inside
 * @param port where the door inside is
 */
@ConfigurationProperties("bangvang.inside")
record InsideSettings(@Nullable String bundle, @DefaultValue("8443") int port) {}
