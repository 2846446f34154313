package vn.bangvang.gateway.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API of all services as this release describes it, with the issuer that this gateway trusts. */
@Component
final class WholeApi {
    /** The modules of the services behind the API, by their names. */
    static final Map<String, String> SERVICES = services();

    private final Mono<Document> document;

    /** @param json in UTF-8 */
    record Document(byte[] json, String eTag) {}

    WholeApi(JsonMapper json,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        // A megabyte of JSON: read for the first who asks, not at every start.
        this.document = Mono.fromCallable(() -> merged(json, issuer)).subscribeOn(Schedulers.boundedElastic()).cache();
    }

    Mono<Document> document() {
        return document;
    }

    private static Document merged(JsonMapper json, String issuer) {
        var documents = new LinkedHashMap<String, ObjectNode>();
        SERVICES.forEach((name, module) -> documents.put(name, read(json, "apis/" + module + "/openapi.json")));
        ObjectNode api = MergedApi.of(documents);
        var token = (ObjectNode) api.at("/components/securitySchemes/token");
        token.put("openIdConnectUrl", issuer + "/.well-known/openid-configuration");
        byte[] bytes = json.writeValueAsBytes(api);
        return new Document(bytes, "\"" + DigestUtils.md5DigestAsHex(bytes) + "\"");
    }

    private static Map<String, String> services() {
        var services = new LinkedHashMap<String, String>();
        services.put("member", "member-service");
        services.put("training", "training-service");
        services.put("evaluation", "evaluation-service");
        services.put("standings", "aggregation-service");
        services.put("integration", "integration-service");
        return services;
    }

    private static ObjectNode read(JsonMapper json, String name) {
        try (InputStream file = new ClassPathResource(name).getInputStream()) {
            return (ObjectNode) json.readTree(file);
        } catch (IOException notInThisRelease) {
            throw new UncheckedIOException(notInThisRelease);
        }
    }
}
