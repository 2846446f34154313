package vn.bangvang.quickstart.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.office.Office;
import vn.bangvang.office.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keycloak's realm has the offices and scopes of the one list; with {@code -Drealm.rewrite=true} they are written into
 * it.
 */
class RealmTests {
    private static final Path FILE = Path.of("../deploy/keycloak/realm.json");
    private static final String BASICS = "openid-basics";
    /** The demonstration's. Everybody else is given offices by name. */
    private static final Set<String> OF_EVERY_OFFICE = Set.of("quantri", "service-account-bang-vang-loader");
    /** Whoever holds it, or an office that has it, has to present one at login. */
    private static final String SECOND_FACTOR = "second-factor";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void itsRolesAreTheOfficesAndEachGetsItsScopesAtLogin() throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(Files.readString(FILE));
        ObjectNode listed = realm.deepCopy();
        write(listed);
        if (Boolean.getBoolean("realm.rewrite")) {
            Files.writeString(FILE, text(listed));
        } else {
            assertThat(text(realm)).as("-Drealm.rewrite=true writes it").isEqualTo(text(listed));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyChangesWhatTheyMayNotRead(Office office) {
        List<String> scopes = office.scopes().stream().map(Scope::text).toList();
        assertThat(scopes).containsAll(scopes.stream()
                .filter(it -> it.endsWith(":write") || it.endsWith(":approve"))
                .map(it -> it.substring(0, it.indexOf(':')) + ":read")
                .toList());
    }

    /** That Keycloak does what this says is tried in containers. */
    @Test
    void whoeverApprovesIsAskedForASecondFactor() throws IOException {
        JsonNode realm = JSON.readTree(Files.readString(FILE));
        assertThat(realm.at("/roles/realm")
                .valueStream()
                .filter(each -> each.at("/composites/realm/0").asString("").equals(SECOND_FACTOR))
                .map(each -> each.path("name").asString())).containsExactly("secretary", "bloc", "province");
        JsonNode forms = executions(realm, realm.path("browserFlow").asString()).filter(each -> each.has("flowAlias"))
                .map(each -> executions(realm, each.path("flowAlias").asString()).toList())
                .map(JSON::<JsonNode>valueToTree)
                .findFirst()
                .orElseThrow();
        assertThat(forms.at("/1/requirement").asString()).isEqualTo("CONDITIONAL");
        List<JsonNode> approving = executions(realm, forms.at("/1/flowAlias").asString()).toList();
        assertThat(approving).extracting(each -> each.path("authenticator").asString())
                .containsExactly("conditional-user-role", "auth-otp-form");
        assertThat(approving).allMatch(each -> each.path("requirement").asString().equals("REQUIRED"));
        assertThat(realm.at("/authenticatorConfig/0/alias")).isEqualTo(approving.getFirst()
                .path("authenticatorConfig"));
        assertThat(realm.at("/authenticatorConfig/0/config/condUserRole").asString()).isEqualTo(SECOND_FACTOR);
    }

    private static Stream<JsonNode> executions(JsonNode realm, String flow) {
        return realm.path("authenticationFlows")
                .valueStream()
                .filter(each -> each.path("alias").asString().equals(flow))
                .flatMap(each -> each.path("authenticationExecutions").valueStream());
    }

    private static void write(ObjectNode realm) {
        ((ObjectNode) realm.path("roles")).set("realm", array(Stream.concat(
                Arrays.stream(Office.values()).map(RealmTests::role),
                Stream.of(JSON.createObjectNode()
                        .put("name", SECOND_FACTOR)
                        .put("description", "Has to present a second factor at login.")))));
        realm.set("clientScopes", array(Stream.concat(
                realm.path("clientScopes").valueStream().filter(each -> isNamed(each, Set.of(BASICS))),
                Scope.all().stream().map(RealmTests::clientScope))));
        realm.set("scopeMappings", array(Arrays.stream(Scope.values()).map(RealmTests::mapping)));
        realm.path("clients").forEach(each -> {
            boolean system = each.path("serviceAccountsEnabled").asBoolean();
            ((ObjectNode) each).set(system ? "defaultClientScopes" : "optionalClientScopes",
                    names(Stream.concat(system ? Stream.of(BASICS) : Stream.of(), Scope.all().stream())));
        });
        realm.path("users")
                .valueStream()
                .filter(each -> isNamed(each, OF_EVERY_OFFICE))
                .forEach(each -> ((ObjectNode) each).set("realmRoles",
                        names(Arrays.stream(Office.values()).map(Office::role))));
    }

    private static boolean isNamed(JsonNode each, Set<String> names) {
        return names.contains(each.path("name").asString(each.path("username").asString("")));
    }

    private static ObjectNode role(Office office) {
        ObjectNode written = JSON.createObjectNode()
                .put("name", office.role())
                .put("description", office.description());
        if (office.scopes().stream().anyMatch(scope -> scope.text().endsWith(":approve"))) {
            written.put("composite", true).putObject("composites").putArray("realm").add(SECOND_FACTOR);
        }
        return written;
    }

    private static ObjectNode clientScope(String scope) {
        String[] words = scope.split(":");
        ObjectNode written = JSON.createObjectNode()
                .put("name", scope)
                .put("description", "May %s %s.".formatted(words[1], words[0]))
                .put("protocol", "openid-connect");
        written.putObject("attributes").put("include.in.token.scope", "true").put("display.on.consent.screen", "false");
        return written;
    }

    private static ObjectNode mapping(Scope scope) {
        ObjectNode written = JSON.createObjectNode().put("clientScope", scope.text());
        written.set("roles", names(scope.offices().stream().sorted().map(Office::role)));
        return written;
    }

    private static ArrayNode array(Stream<? extends JsonNode> items) {
        return JSON.createArrayNode().addAll(items.toList());
    }

    private static ArrayNode names(Stream<String> names) {
        return array(names.map(JSON.getNodeFactory()::stringNode));
    }

    private static String text(JsonNode realm) {
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        var twoSpaces = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter(separators).withArrayIndenter(twoSpaces)
                .withObjectIndenter(twoSpaces);
        return JSON.writer().with(pretty).writeValueAsString(realm) + "\n";
    }
}
