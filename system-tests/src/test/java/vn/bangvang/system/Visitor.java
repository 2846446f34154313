package vn.bangvang.system;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who opens pages through the gateway and logs in where he is asked to. */
final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        URI address = SystemUnderTest.system().gateway().resolve(path);
        return http.send(HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    /** @param form the page that asks for the password */
    HttpResponse<String> logIn(HttpResponse<String> form, String password) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).as(form.body()).isTrue();
        return http.send(HttpRequest.newBuilder(form.uri().resolve("/login"))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=quantri&password=" + encoded(password) + "&_csrf="
                        + encoded(csrf.group(1))))
                .build(), BodyHandlers.ofString());
    }

    HttpResponse<String> logIn(HttpResponse<String> form) throws IOException, InterruptedException {
        return logIn(form, SystemUnderTest.system().identity().administrator().secret());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
