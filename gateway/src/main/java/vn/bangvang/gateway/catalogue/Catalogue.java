package vn.bangvang.gateway.catalogue;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** From the gateway's address alone a program finds what there is to call and to read (RFC 9727). Open to everybody. */
@RestController
public class Catalogue {
    /** Where the catalogue is. */
    public static final String PATH = "/.well-known/api-catalog";
    /** Where the whole API is described in one document. */
    public static final String API = "/api/v1/openapi.json";
    /** Where the contracts of the events are. */
    public static final String EVENTS = "/contracts";

    private static final String PROFILE = "https://www.rfc-editor.org/info/rfc9727";
    private static final String JSON = "application/openapi+json;version=3.1";

    private final WholeApi api;

    Catalogue(WholeApi api) {
        this.api = api;
    }

    /** The links of the catalogue and of what it leads to (RFC 9264). */
    record Linkset(List<?> linkset) {}

    record Publisher(String anchor, List<Target> item) {}

    record Published(String anchor, @JsonProperty("service-desc") List<Target> descriptions,
            @JsonProperty("service-doc") List<Target> guides) {}

    record Target(String href, String type) {}

    @GetMapping(API)
    Mono<ResponseEntity<byte[]>> api() {
        return api.document()
                .map(document -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .eTag(document.eTag())
                        .body(document.json()));
    }

    @GetMapping(PATH)
    ResponseEntity<Linkset> catalogue(ServerHttpRequest request) {
        String gateway = UriComponentsBuilder.fromUri(request.getURI())
                .replacePath(null)
                .replaceQuery(null)
                .toUriString();
        String entry = gateway + "/api/v1";
        String log = gateway + EVENTS + "/asyncapi.yaml";
        List<Target> guides = List.of(new Target(gateway + "/api-docs", MediaType.TEXT_HTML_VALUE));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/linkset+json;profile=\"" + PROFILE + "\""))
                .header(HttpHeaders.LINK, "<" + gateway + PATH + ">; rel=\"api-catalog\"")
                .body(new Linkset(List.of(
                        new Publisher(gateway + PATH, List.of(new Target(entry, MediaType.APPLICATION_JSON_VALUE))),
                        new Published(entry, descriptions(gateway), guides),
                        new Published(log, List.of(new Target(log, "application/vnd.aai.asyncapi+yaml;version=3.0.0")),
                                guides))));
    }

    private static List<Target> descriptions(String gateway) {
        var all = new ArrayList<Target>();
        all.add(new Target(gateway + API, JSON));
        WholeApi.SERVICES.keySet().forEach(name -> all.add(new Target(gateway + "/api-docs/" + name, JSON)));
        return all;
    }

    @Bean
    static RouterFunction<ServerResponse> contracts() {
        return RouterFunctions.resources(EVENTS + "/**", new ClassPathResource("contracts/"));
    }
}
