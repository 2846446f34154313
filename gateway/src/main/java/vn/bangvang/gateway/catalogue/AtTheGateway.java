package vn.bangvang.gateway.catalogue;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the gateway puts on every answer, and how it refuses before a service is asked: no service describes it. */
final class AtTheGateway {
    private static final String REFERENCE = "$ref";
    private static final List<Told> TOLD = List.of(
            new Told("RateLimit", "What is left of the caller's allowance and when it has grown back"
                    + " (draft-ietf-httpapi-ratelimit-headers-11)"),
            new Told("RateLimit-Policy", "The caller's allowance and the time in which it grows back whole"),
            new Told("traceresponse", "The trace of the request as W3C Trace Context writes it; finds it in logs"));
    private static final List<Refused> REFUSED = List.of(
            new Refused("414", "AddressTooLong", "The address is longer than is read; without a body", false),
            new Refused("431", "HeadersTooLarge", "The headers are larger than is read; without a body", false),
            new Refused("504", "TooSlow", "The service did not answer in time; send the same again", true));

    private final ObjectNode api;

    private AtTheGateway(ObjectNode api) {
        this.api = api;
    }

    private record Told(String header, String meaning) {}

    /** @param asProblem whether the answer is a problem document */
    private record Refused(String status, String component, String meaning, boolean asProblem) {}

    static void describe(ObjectNode api) {
        var gateway = new AtTheGateway(api);
        api.path("components").path("responses").forEach(gateway::told);
        gateway.components();
        for (JsonNode path : api.path("paths")) {
            for (JsonNode operation : path) {
                if (operation.get("responses") instanceof ObjectNode responses) {
                    gateway.answers(responses);
                }
            }
        }
    }

    private void components() {
        var components = (ObjectNode) api.get("components");
        ObjectNode headers = components.withObject("headers");
        TOLD.forEach(each -> headers.putObject(each.header())
                .put("description", each.meaning())
                .putObject("schema")
                .put("type", "string"));
        ObjectNode responses = components.withObject("responses");
        for (Refused each : REFUSED) {
            ObjectNode response = responses.putObject(each.component()).put("description", each.meaning());
            if (each.asProblem()) {
                response.putObject("content")
                        .putObject("application/problem+json")
                        .set("schema", reference("schemas", "Problem"));
                told(response);
            }
        }
    }

    private void answers(ObjectNode responses) {
        REFUSED.forEach(each -> responses.set(each.status(), reference("responses", each.component())));
        responses.forEach(this::told);
    }

    /** What is referred to is told in its component. */
    private void told(JsonNode response) {
        if (response instanceof ObjectNode answer && !answer.has(REFERENCE)) {
            ObjectNode headers = answer.withObject("headers");
            TOLD.forEach(each -> headers.set(each.header(), reference("headers", each.header())));
        }
    }

    private static ObjectNode reference(String section, String name) {
        return JsonNodeFactory.instance.objectNode().put(REFERENCE, "#/components/" + section + "/" + name);
    }
}
