package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot read the list in {@code deploy/services} agrees with it. */
class ServicesTests {
    private static final Path HOME = Path.of("..");

    /** A line of the list. */
    private record Line(String module, String name, String store, String instances) {
        boolean stores() {
            return store.equals("mongo");
        }
    }

    private final List<Line> services = listed();

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
                .collect(Collectors.toMap(Line::module, each -> each.stores() ? each.name() : "")));
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
                .filter(each -> each.getKey().startsWith("BANGVANG_SERVICES_"))
                .map(Object::toString)).containsExactlyInAnyOrderElementsOf(all(behindTheGateway(),
                        each -> "BANGVANG_SERVICES_%s=http://%s:8080".formatted(each.name().toUpperCase(Locale.ROOT),
                                each.module())));
    }

    @Test
    void eachStoreHasItsUserAndSecret() {
        Map<String, Object> compose = yaml("docker-compose.yml");
        List<String> secrets = all(Line::stores, each -> "mongo-" + each.name());
        assertThat(map(compose.get("secrets")).keySet().stream().filter(ServicesTests::isAnOwners))
                .containsExactlyInAnyOrderElementsOf(secrets);
        Map<String, Object> composed = map(compose.get("services"));
        assertThat(((List<?>) map(composed.get("mongo")).get("secrets")).stream()
                .map(String::valueOf)
                .filter(ServicesTests::isAnOwners)).containsExactlyInAnyOrderElementsOf(secrets);
        for (Line each : services) {
            assertThat(String.valueOf(map(map(composed.get(each.module())).get("environment"))
                    .getOrDefault("SPRING_MONGODB_URI", ""))).matches(each.stores()
                            ? "mongodb://%1$s:.*@mongo:27017/%1$s\\?.*".formatted(each.name())
                            : "");
        }
    }

    @Test
    void theClusterHasTwoOfEach() {
        String cluster = read("docker-compose.cluster.yml");
        assertThat(mentioned("docker-compose.cluster.yml", "(?m)^  (%s):", modules()))
                .containsExactlyInAnyOrderElementsOf(modules());
        for (Line each : services) {
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

    private static boolean isAnOwners(String secret) {
        return secret.startsWith("mongo-") && !List.of("mongo-key", "mongo-root").contains(secret);
    }

    private static Predicate<Line> behindTheGateway() {
        return each -> !each.module().equals("gateway");
    }

    private List<String> modules() {
        return all(_ -> true, Line::module);
    }

    private String[] modulesOf(Predicate<Line> which) {
        return all(which, Line::module).toArray(String[]::new);
    }

    private List<String> all(Predicate<Line> which, Function<Line, String> what) {
        return services.stream().filter(which).map(what).toList();
    }

    private static List<Line> listed() {
        return read("deploy/services").lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .map(words -> new Line(words[0], words[1], words[2], words[3]))
                .toList();
    }

    private static List<String> mentioned(String file, String pattern, List<String> words) {
        return matches(file, pattern.formatted(String.join("|", words)));
    }

    private static List<String> matches(String file, String pattern) {
        return Pattern.compile(pattern).matcher(read(file)).results().map(each -> each.group(1)).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object of) {
        return (Map<String, Object>) of;
    }

    private static Map<String, Object> yaml(String file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(read(file));
    }

    private static String read(String file) {
        try {
            return Files.readString(HOME.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
