package vn.bangvang.quickstart.running;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.quickstart.running.ProjectFiles.ListedService;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.quickstart.running.ProjectFiles.map;
import static vn.bangvang.quickstart.running.ProjectFiles.read;
import static vn.bangvang.quickstart.running.ProjectFiles.yaml;

/** What cannot read the list in {@code deploy/services} agrees with it. */
class ServicesTests {
    private final List<ListedService> services = ProjectFiles.services();

    @Test
    void theListSaysOnlyWhatScriptsUnderstand() {
        assertThat(services).isNotEmpty()
                .allSatisfy(each -> assertThat(each.store()).isIn("mongo", "none"))
                .allSatisfy(each -> assertThat(each.instances()).isIn("many", "one"));
    }

    @Test
    void theLauncherStartsEachOfThem() {
        Map<String, String> databases = Stream.of(SystemService.values())
                .collect(Collectors.toMap(SystemService::module, SystemService::database));
        assertThat(databases).isEqualTo(services.stream()
                .collect(Collectors.toMap(ListedService::module, each -> each.stores() ? each.name() : "")));
    }

    @ParameterizedTest
    @CsvSource({"pom.xml, <module>(%s)</module>", "launcher/pom.xml, <artifactId>(%s)</artifactId>"})
    void theBuildHasEachOfThem(String pom, String mention) {
        assertThat(mentioned(pom, mention, modules())).containsExactlyInAnyOrderElementsOf(modules());
    }

    @Test
    void composeRunsEachOfThem() {
        Map<String, Object> composed = map(yaml("docker-compose.yml").get("services"));
        assertThat(composed.entrySet()
                .stream()
                .filter(each -> String.valueOf(map(each.getValue()).get("image")).contains("bang-vang/"))
                .map(Map.Entry::getKey)).containsExactlyInAnyOrderElementsOf(modules());
        assertThat(map(map(composed.get("gateway")).get("depends_on"))).containsKeys(modulesOf(behindTheGateway()));
        assertThat(map(map(composed.get("gateway")).get("environment"))
                .entrySet()
                .stream()
                .filter(each -> each.getKey().startsWith("BANGVANG_SERVICES_") && !each.getKey().endsWith("_BUNDLE"))
                .map(Object::toString)).containsExactlyInAnyOrderElementsOf(all(behindTheGateway(),
                        each -> "BANGVANG_SERVICES_%s=https://%s:8080".formatted(each.name().toUpperCase(Locale.ROOT),
                                each.module())));
    }

    @Test
    void eachStoreHasItsUserAndSecret() {
        assertThat(secretsOf("mongo")).containsExactlyInAnyOrderElementsOf(accounts("mongo-"));
        for (ListedService each : services) {
            assertThat(environment(each).getOrDefault("SPRING_MONGODB_URI", "")).asString()
                    .matches(each.stores() ? "mongodb://%1$s:.*@mongo:27017/%1$s\\?.*".formatted(each.name()) : "");
        }
    }

    @Test
    void eachOwnerHasItsAccountOnTheBroker() {
        assertThat(secretsOf("kafka")).containsExactlyInAnyOrderElementsOf(accounts("kafka-"));
        for (ListedService each : services) {
            assertThat(environment(each).getOrDefault("BANGVANG_ACCOUNT", ""))
                    .isEqualTo(each.stores() ? each.name() : "");
            assertThat(String.valueOf(composed(each.module()).get("secrets")).contains("kafka-" + each.name()))
                    .isEqualTo(each.stores());
        }
    }

    @Test
    void eachShowsACertificateOfItsOwn() {
        for (ListedService each : services) {
            assertThat(String.valueOf(composed(each.module()).get("secrets")))
                    .contains("{source=certificate-%s, target=certificate}".formatted(each.module()));
            assertThat(environment(each).containsKey("SERVER_SSL_BUNDLE")).isEqualTo(behindTheGateway().test(each));
        }
        assertThat(environment("gateway")).containsEntry("BANGVANG_SERVICES_BUNDLE", "parts")
                .containsEntry("BANGVANG_INSIDE_BUNDLE", "own");
        assertThat(read("docker-compose.yml") + read("deploy/gateway/login.yml") + read("deploy/keycloak/realm.json"))
                .doesNotContainPattern("http://(keycloak|%s):".formatted(String.join("|", modules())));
    }

    @Test
    void theClusterHasTwoOfEach() {
        String cluster = read("docker-compose.cluster.yml");
        assertThat(mentioned("docker-compose.cluster.yml", "(?m)^  (%s):", modules()))
                .containsExactlyInAnyOrderElementsOf(modules());
        for (ListedService each : services) {
            assertThat(cluster).matches(Pattern.compile(
                    ".*^  %s:[^\\n]*\\n    (deploy: \\{replicas: 2}|<<: \\*two)\\n.*".formatted(each.module()),
                    Pattern.MULTILINE | Pattern.DOTALL));
        }
    }

    @Test
    void prometheusAsksEachOfThemAndMissesEachOfThem() {
        Map<String, Object> scraping = map(((List<?>) yaml("deploy/prometheus/prometheus.yml").get("scrape_configs"))
                .getFirst());
        assertThat(((List<?>) scraping.get("dns_sd_configs")).stream()
                .flatMap(each -> ((List<?>) map(each).get("names")).stream())
                .map(String::valueOf)).containsExactlyInAnyOrderElementsOf(modules());
        assertThat(matches("deploy/prometheus/alerts.yml", "absent\\(up\\{job=\"bang-vang\",service=\"([^\"]*)\"}\\)"))
                .containsExactlyInAnyOrderElementsOf(modules());
    }

    /** Of the accounts that the part keeps. */
    private static List<String> secretsOf(String part) {
        return ((List<?>) composed(part).get("secrets")).stream()
                .map(String::valueOf)
                .filter(name -> name.startsWith(part + "-") && !List.of("mongo-key", "mongo-root").contains(name))
                .toList();
    }

    private List<String> accounts(String prefix) {
        return all(ListedService::stores, each -> prefix + each.name());
    }

    private static Map<String, Object> environment(ListedService service) {
        return environment(service.module());
    }

    private static Map<String, Object> environment(String part) {
        return map(composed(part).get("environment"));
    }

    private static Map<String, Object> composed(String part) {
        return map(map(yaml("docker-compose.yml").get("services")).get(part));
    }

    private static Predicate<ListedService> behindTheGateway() {
        return each -> !each.module().equals("gateway");
    }

    private List<String> modules() {
        return all(_ -> true, ListedService::module);
    }

    private String[] modulesOf(Predicate<ListedService> which) {
        return all(which, ListedService::module).toArray(String[]::new);
    }

    private List<String> all(Predicate<ListedService> which, Function<ListedService, String> what) {
        return services.stream().filter(which).map(what).toList();
    }

    private static List<String> mentioned(String file, String pattern, List<String> words) {
        return matches(file, pattern.formatted(String.join("|", words)));
    }

    private static List<String> matches(String file, String pattern) {
        return Pattern.compile(pattern).matcher(read(file)).results().map(each -> each.group(1)).toList();
    }
}
