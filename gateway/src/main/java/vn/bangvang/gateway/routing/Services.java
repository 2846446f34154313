package vn.bangvang.gateway.routing;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the parts behind the door listen. Every environment sets these ({@code BANGVANG_SERVICES_MEMBER} and so on).
 */
@ConfigurationProperties("bangvang.services")
record Services(@DefaultValue("http://localhost:8081") URI member, @DefaultValue("http://localhost:8082") URI training,
        @DefaultValue("http://localhost:8083") URI evaluation, @DefaultValue("http://localhost:8084") URI standings,
        @DefaultValue("http://localhost:8085") URI portal) {}
