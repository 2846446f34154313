package vn.bangvang.portal;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** One portal before one stub for all tests that share the article's province. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class PortalIT {
    static final StubApi API = new StubApi();

    @LocalServerPort
    private int port;
    private Reading browser;

    @DynamicPropertySource
    static void api(DynamicPropertyRegistry registry) {
        registry.add("bangvang.api-uri", API::uri);
        registry.add("bangvang.site.responsible", () -> "Ban Tổ chức Tỉnh ủy");
    }

    @BeforeEach
    void open() {
        browser = new Reading(port);
    }

    /** Where a browser finds a page. */
    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    Reading browser() {
        return browser;
    }

    String page(String address, String... headersAndValues) {
        return browser.page(address, headersAndValues);
    }

    String read(String address, String... headersAndValues) {
        return Reading.text(page(address, headersAndValues));
    }

    /** Sends a form that was opened from the help page. */
    WebTestClient.ResponseSpec submit(String address, String... namesAndValues) {
        BodyInserters.FormInserter<String> form = BodyInserters.fromFormData("ve", "/tro-giup");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form = form.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return browser.client()
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange();
    }
}
