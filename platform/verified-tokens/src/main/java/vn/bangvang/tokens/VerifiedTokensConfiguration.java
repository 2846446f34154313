package vn.bangvang.tokens;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/** Whoever believes an issuer's tokens checks them as Spring Boot's own decoder would, and remembers them. */
@AutoConfiguration(beforeName = "org.springframework.boot.security.oauth2.server.resource.autoconfigure."
        + "reactive.ReactiveOAuth2ResourceServerAutoConfiguration")
@ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri")
@EnableConfigurationProperties({OAuth2ResourceServerProperties.class, TokenSettings.class})
class VerifiedTokensConfiguration {

    /** The decoder's own client would believe the name server about the issuer's address. */
    @Bean
    @ConditionalOnMissingBean(ReactiveJwtDecoder.class)
    VerifiedTokens verifiedTokens(OAuth2ResourceServerProperties properties, WebClient.Builder client,
            TokenSettings settings) {
        WebClient issuer = client.build();
        return new VerifiedTokens(() -> new SupplierReactiveJwtDecoder(() -> decoder(properties.getJwt(), issuer)),
                settings.keysRenewedEvery(), Ticker.systemTicker());
    }

    private static ReactiveJwtDecoder decoder(OAuth2ResourceServerProperties.Jwt trusted, WebClient client) {
        String issuer = Objects.requireNonNull(trusted.getIssuerUri());
        NimbusReactiveJwtDecoder decoder = keys(trusted, issuer, client);
        // Not by the library's defaults: they look for the certificate of a bound token where only servlets have one,
        // and refuse every such token. The gateway, which ends the connection, asks for it.
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(JwtTypeValidator.jwt(),
                new JwtTimestampValidator(), new JwtIssuerValidator(issuer), meantFor(trusted.getAudiences()))));
        return decoder;
    }

    /** Where the issuer's name is an address for browsers only, its keys have one of their own. */
    private static NimbusReactiveJwtDecoder keys(OAuth2ResourceServerProperties.Jwt trusted, String issuer,
            WebClient client) {
        String keys = trusted.getJwkSetUri();
        return keys == null
                ? NimbusReactiveJwtDecoder.withIssuerLocation(issuer).webClient(client).build()
                : NimbusReactiveJwtDecoder.withJwkSetUri(keys).webClient(client).build();
    }

    private static JwtClaimValidator<List<String>> meantFor(List<String> audiences) {
        return new JwtClaimValidator<>(JwtClaimNames.AUD,
                named -> named != null && !Collections.disjoint(named, audiences));
    }
}
