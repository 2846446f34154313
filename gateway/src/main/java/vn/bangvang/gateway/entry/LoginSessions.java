package vn.bangvang.gateway.entry;

import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;

/** How long a login lasts, and the cookie that stands for it. */
@Configuration(proxyBeanMethods = false)
public class LoginSessions {
    /** The cookie's name over plain HTTP. */
    public static final String COOKIE = "SESSION";
    /** Its name behind https: browsers take such a cookie from this very host only, and only over https. */
    public static final String SECURE_COOKIE = "__Host-" + COOKIE;

    @Bean
    WebSessionIdResolver cookieOfTheSession(@Value("${bangvang.public-url:}") String publicUrl) {
        boolean https = publicUrl.startsWith("https:");
        var resolver = new CookieWebSessionIdResolver();
        resolver.setCookieName(https ? SECURE_COOKIE : COOKIE);
        resolver.addCookieInitializer(cookie -> cookie.path("/").httpOnly(true).secure(https).sameSite("Lax"));
        return resolver;
    }

    /** Whoever goes on working for the whole day logs in again all the same. Before security looks at the session. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    WebFilter longestSession(@Value("${bangvang.login.longest:10h}") Duration longest) {
        Clock clock = Clock.systemUTC();
        return (exchange, chain) -> hasSessionCookie(exchange.getRequest().getCookies().keySet())
                ? exchange.getSession()
                        .filter(session -> session.isStarted()
                                && session.getCreationTime().plus(longest).isBefore(clock.instant()))
                        .flatMap(session -> session.invalidate())
                        .then(chain.filter(exchange))
                : chain.filter(exchange);
    }

    private static boolean hasSessionCookie(Iterable<String> names) {
        for (String name : names) {
            if (name.equals(COOKIE) || name.equals(SECURE_COOKIE)) {
                return true;
            }
        }
        return false;
    }
}
