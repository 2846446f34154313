package vn.bangvang.portal;

import java.time.Duration;

import org.springframework.test.web.reactive.server.WebTestClient;

/** Opens pages as a browser without JavaScript does. */
final class Reading {
    private final WebTestClient client;

    Reading(int port) {
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16_000_000))
                .build();
    }

    WebTestClient client() {
        return client;
    }

    String page(String address, String... headersAndValues) {
        return page(200, address, headersAndValues);
    }

    /** The page's source with single spaces. */
    String page(int status, String address, String... headersAndValues) {
        WebTestClient.RequestHeadersSpec<?> request = client.get().uri(address).header("Accept", "text/html");
        for (int i = 0; i < headersAndValues.length; i += 2) {
            request.header(headersAndValues[i], headersAndValues[i + 1]);
        }
        String html = request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return html.replaceAll("\\s+", " ");
    }

    /** Text as a reader sees it: without tags and with single spaces. */
    static String text(String html) {
        return html.replaceAll("(?s)<script.*?</script>", " ").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
