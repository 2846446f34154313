package vn.bangvang.gateway.entry;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Behind a proxy with TLS every request is one to the public address: login returns there, cookies are secure and
 * browsers are told to keep to https. It is configured and not read from headers, which a stranger can write.
 */
@Component("forwardedHeaderTransformer")
class PublicAddress extends ForwardedHeaderTransformer {

    private final @Nullable URI address;

    PublicAddress(@Value("${bangvang.public-url:}") String address) {
        this.address = address.isEmpty() ? null : URI.create(address);
        if (this.address != null && (this.address.getHost() == null || !isHttp(this.address)
                || this.address.getRawPath().length() > 1)) {
            throw new IllegalArgumentException("bangvang.public-url must be like https://bang-vang.example, was "
                    + address);
        }
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        URI known = address;
        return known == null
                ? request
                : request.mutate()
                        .uri(UriComponentsBuilder.fromUri(request.getURI())
                                .scheme(known.getScheme())
                                .host(known.getHost())
                                .port(known.getPort())
                                .build(true)
                                .toUri())
                        .build();
    }

    private static boolean isHttp(URI address) {
        return "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    }

}
