package vn.bangvang.portal.task;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.Member;
import vn.bangvang.portal.register.Organisation;
import vn.bangvang.portal.register.RegisterApi;

/** Makes of a form what the API takes. */
@Component
class Bodies {
    private final RegisterApi register;

    Bodies(RegisterApi register) {
        this.register = register;
    }

    /**
     * What was left empty is not sent, and what is named in words is sent by its id.
     *
     * @param thing what is changed, of which what the form does not show is sent as it stands; missing where the task
     *        does not need it
     */
    Mono<ObjectNode> of(Reader reader, Filled filled, JsonNode thing) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        Mono<ObjectNode> complete = Mono.just(body);
        for (Field field : filled.task().fields()) {
            String value = Objects.requireNonNullElseGet(field.value(), () -> filled.valueOf(field.name()).strip());
            if (field.is("KEPT")) {
                keep(body, field, thing.at("/" + field.name()));
            } else if (!value.isEmpty() && isWanted(filled, field)) {
                complete = complete.then(meant(reader, filled, thing, field, value))
                        .map(meant -> put(body, field, meant));
            }
        }
        return complete.map(Bodies::withoutHoles);
    }

    /** What is the same each time is said only of something that the reader says more of. */
    private static boolean isWanted(Filled filled, Field field) {
        return !field.is("IN_PATH") && (!field.is("FIXED") || filled.task()
                .fields()
                .stream()
                .anyMatch(each -> !each.isUnseen() && each.name().startsWith(field.around())
                        && !filled.valueOf(each.name()).isBlank()));
    }

    /** The id of what is named in words; what cannot be found goes on as it is, and the API says what is wrong. */
    private Mono<String> meant(Reader reader, Filled filled, JsonNode thing, Field field, String value) {
        return switch (field.kind()) {
            case ORGANISATION -> register.organisation(reader, value).map(Organisation::id).defaultIfEmpty(value);
            case DOCUMENT -> register.document(reader, value, owner(filled, thing)).defaultIfEmpty(value);
            case MEMBER -> register.member(reader, value).map(Member::id).defaultIfEmpty(value);
            default -> Mono.just(value);
        };
    }

    /** For whom a form records something, or else whose it is that it changes; empty where neither says. */
    private static String owner(Filled filled, JsonNode thing) {
        return Stream.of("organisationId", "ownerOrganisationId")
                .flatMap(name -> Stream.of(filled.valueOf(name), thing.path(name).asString("")))
                .filter(owner -> !owner.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static ObjectNode put(ObjectNode body, Field field, String value) {
        ObjectNode around = around(body, field);
        String name = name(field);
        if (field.is("NUMBER") && value.matches("\\d{1,15}")) {
            around.put(name, Long.parseLong(value));
        } else if (field.is("FLAG")) {
            around.put(name, true);
        } else if (field.is("LINES")) {
            ArrayNode lines = around.putArray(name);
            value.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        } else {
            around.put(name, value);
        }
        return body;
    }

    private static void keep(ObjectNode body, Field field, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            around(body, field).set(name(field), value);
        }
    }

    private static ObjectNode around(ObjectNode body, Field field) {
        JsonPointer around = JsonPointer.compile("/" + field.name()).head();
        return around.matches() ? body : body.withObject(around);
    }

    private static String name(Field field) {
        return field.name().substring(field.around().length());
    }

    /** Of several that a form has room for some may be left out. */
    private static ObjectNode withoutHoles(ObjectNode body) {
        for (JsonNode value : List.copyOf(body.values())) {
            if (value instanceof ArrayNode array) {
                array.removeIf(JsonNode::isNull);
            }
        }
        return body;
    }
}
