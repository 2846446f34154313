package vn.bangvang.webapi.page;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class PageFileTests {
    private static final ResolvableType PAGE = ResolvableType.forClass(Page.class);

    @Test
    void aFileIsGivenToWhoAsksForALanguageThatNobodyCanRead() {
        MockServerHttpRequest request = MockServerHttpRequest.get("/api/v1/lamps?export=csv")
                .header("Accept-Language", "g[r%")
                .build();
        var response = new MockServerHttpResponse();
        new PageFile().write(Mono.just(new Page<>(List.of(), null, null, Set.of())), PAGE, PAGE,
                MediaType.parseMediaType("text/csv"), request, response, Map.of()).block();
        assertThat(response.getBodyAsString().block()).isNotBlank();
    }
}
