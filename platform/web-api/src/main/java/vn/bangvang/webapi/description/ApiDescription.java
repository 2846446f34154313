package vn.bangvang.webapi.description;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

import vn.bangvang.position.PositionForm;
import vn.bangvang.webapi.request.RequestFingerprint;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What all operations of the API have in common, in OpenAPI 3.1: the token, the headers, and how it says no. */
class ApiDescription {
    static final String TOKEN = "token";
    static final String IF_MATCH = "If-Match";
    static final String IF_MATCH_OR_NONE = "If-Match-or-none";
    static final String IF_NONE_MATCH = "If-None-Match";
    static final String POSITION = "Position";
    static final String LANGUAGE = "Accept-Language";
    static final String PURPOSE = "X-Purpose";

    private static final String ETAG_OR_ANY = "^(\\*|\"[0-9]{1,18}\")$";
    private static final String EXPECTED = "The ETag of the version that is to be changed; * changes whatever there is";
    private static final String ABOUT = "The commendation standings of a province's Party organisations. Days are ISO"
            + " 8601, money is whole dong, texts for people are in the language of Accept-Language, Vietnamese first."
            + " Every no is a problem document (RFC 9457)";
    private static final String ASKED = "A JWT of the issuer for the audience bang-vang, as a bearer token. Systems get"
            + " one by client credentials, with the scopes that their operations ask for";
    private static final String NAMED = "What the caller has seen: this header's value in an earlier answer of any"
            + " service, or up to eight of them with commas between. The answer rests on all of it; where this instance"
            + " has not read it within two seconds, the answer is 503 with Retry-After";

    @Bean
    OpenAPI openApi(@Value("${spring.application.name:bang-vang}") String name,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer) {
        return new OpenAPI().info(info(name))
                // Where the document was read: at the gateway that is the gateway.
                .servers(List.of(new Server().url("/")))
                .components(components().addSecuritySchemes(TOKEN,
                        new SecurityScheme().type(SecurityScheme.Type.OPENIDCONNECT)
                                .openIdConnectUrl(issuer + "/.well-known/openid-configuration")
                                .description(
                                        ASKED)))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** The id is the name's, so that it stays when the description is made anew. */
    private static Info info(String name) {
        var info = new Info();
        info.title(name)
                .version("1.0.0")
                .description(ABOUT)
                .contact(new Contact().name("The Bảng Vàng maintainers"))
                .addExtension("x-audience", "external-partner");
        info.addExtension("x-api-id", UUID.nameUUIDFromBytes(("bangvang/" + name).getBytes(UTF_8)).toString());
        return info;
    }

    private static Components components() {
        Components components = new Components().addSchemas("Problem", problem())
                .addParameters(POSITION, header(PositionForm.HEADER, false, NAMED))
                .addParameters(LANGUAGE, header(LANGUAGE, false,
                        "In which language texts for people are answered: vi or en; Vietnamese without it"))
                .addParameters(PURPOSE, header(PURPOSE, false,
                        "What the caller asks for it for; stands in the audit trail and in the sharing register,"
                                + " up to 200 letters"))
                .addParameters(IF_MATCH, matching(header(IF_MATCH, true, EXPECTED), ETAG_OR_ANY).example("\"3\""))
                .addParameters(IF_MATCH_OR_NONE, matching(
                        header(IF_MATCH, false, EXPECTED + "; without it one is created"), ETAG_OR_ANY))
                .addParameters(IF_NONE_MATCH, header(IF_NONE_MATCH, false,
                        "The ETag of what the caller has; when it is still that, the answer is 304 without a body"))
                .addParameters(RequestFingerprint.HEADER, matching(header(RequestFingerprint.HEADER, true,
                        "Names this request of this caller for 24 hours: a retry with the same key and body gets the"
                                + " same answer, another body 422"),
                        "^[!-~]{1,255}$"))
                .addHeaders(POSITION, text("Where this answer stands, for the caller to name in later requests"))
                .addHeaders("ETag", text("The version of what is answered"))
                .addHeaders("Location", text("Path of what was created"))
                .addHeaders("Link", text("The next page as rel=\"next\" (RFC 8288); absent on the last"))
                .addHeaders("Retry-After", new Header().schema(new IntegerSchema())
                        .description("Seconds after which it makes sense to ask again"))
                .addResponses("NotModified", new ApiResponse().description("It is still what the caller has"));
        for (Answered each : Answered.values()) {
            components.addResponses(each.component(), refusal(each));
        }
        return components;
    }

    private static ApiResponse refusal(Answered answered) {
        ApiResponse response = new ApiResponse().description(answered.meaning())
                .content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
        return answered.comesBack()
                ? response.addHeaderObject("Retry-After", new Header().$ref("#/components/headers/Retry-After"))
                : response;
    }

    private static Parameter header(String name, boolean required, String description) {
        return new Parameter().in("header")
                .name(name)
                .required(required)
                .schema(new StringSchema())
                .description(description);
    }

    private static Parameter matching(Parameter parameter, String pattern) {
        parameter.getSchema().setPattern(pattern);
        return parameter;
    }

    private static Header text(String description) {
        return new Header().schema(new StringSchema()).description(description);
    }

    /** RFC 9457 with this API's extension members. */
    private static Schema<?> problem() {
        Schema<?> error = said(new ObjectSchema(), "One refused field")
                .addProperty("pointer", said(new StringSchema(), "Where in the request it stands (RFC 6901)"))
                .addProperty("code", said(new StringSchema(), "The rule; never renamed"))
                .addProperty("message", said(new StringSchema(), "The rule for people, in the caller's language"))
                .addProperty("rejectedValue", said(new Schema<>(), "What was refused, if a single value was"));
        error.setRequired(List.of("pointer", "code", "message"));
        Schema<?> problem = said(new ObjectSchema(), "Why a request was refused (RFC 9457)")
                .addProperty("type", said(new StringSchema().format("uri"),
                        "Stable name of the problem, urn:bangvang:problem:…"))
                .addProperty("title", said(new StringSchema(), "The kind of problem, in the caller's language"))
                .addProperty("status", said(new IntegerSchema(), "The HTTP status"))
                .addProperty("detail", said(new StringSchema(), "What was wrong this time, in the caller's language"))
                .addProperty("instance", said(new StringSchema(), "Path of the request"))
                .addProperty("traceId", said(new StringSchema(), "Finds the request in logs and traces"))
                .addProperty("errors",
                        said(new ArraySchema().items(error), "Every reason; the first is the problem's"));
        problem.setRequired(List.of("type", "title", "status"));
        return problem;
    }

    private static Schema<?> said(Schema<?> schema, String meaning) {
        return schema.description(meaning);
    }
}
