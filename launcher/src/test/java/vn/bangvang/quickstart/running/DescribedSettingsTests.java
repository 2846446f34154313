package vn.bangvang.quickstart.running;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Every setting of ours says what it means, to whoever writes it into a file. */
class DescribedSettingsTests {
    private static final Pattern ALONE = Pattern.compile("@Value\\(\"\\$\\{(bangvang\\.[a-z.-]+)");
    private static final Pattern TOGETHER = Pattern.compile("(?s)(/\\*\\*(?:(?!\\*/).)*\\*/)\\s*(?:@\\w+\\s+)*"
            + "@ConfigurationProperties\\(\"(bangvang[a-z.-]*)\"\\)\\s*(?:public )?record \\w+\\(");
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+(?:\\([^)]*\\))?");
    private static final Pattern DESCRIBED = Pattern.compile("@param (\\w+)");
    private static final String METADATA = "additional-spring-configuration-metadata.json";

    @Test
    void whatIsAskedForAloneIsDescribed() {
        Set<String> described = new TreeSet<>(inMetadata());
        sources().flatMap(source -> TOGETHER.matcher(source).results())
                .forEach(settings -> described.addAll(parameters(settings)));

        assertThat(sources().flatMap(source -> ALONE.matcher(source).results()).map(found -> found.group(1)))
                .hasSizeGreaterThan(10)
                .isSubsetOf(described);
    }

    @Test
    void everyComponentOfWhatIsAskedForTogetherIsDescribed() {
        List<String> records = sources().flatMap(source -> TOGETHER.matcher(source)
                .results()
                .peek(settings -> assertThat(parameters(settings)).as(settings.group(2))
                        .containsExactlyElementsOf(components(source.substring(settings.end()), settings.group(2))))
                .map(settings -> settings.group(2))).toList();
        assertThat(records).as("records of settings")
                .hasSameSizeAs(
                        sources().filter(source -> source.contains("@ConfigurationProperties(")).toList());
    }

    /** @param source from the first component on */
    private static List<String> components(String source, String prefix) {
        String plain = ANNOTATION.matcher(source).replaceAll("").replaceAll("<[^>]*>", "");
        return Stream.of(plain.substring(0, plain.indexOf(')')).split(","))
                .map(component -> component.strip().replaceAll(".*\\s", ""))
                .map(name -> setting(prefix, name))
                .toList();
    }

    private static Stream<String> sources() {
        return ProjectFiles.under("src/main/java", ".java");
    }

    private static List<String> inMetadata() {
        return ProjectFiles.under("src/main/resources", METADATA)
                .map(file -> new JsonMapper().readTree(file).path("properties"))
                .flatMap(JsonNode::valueStream)
                .peek(each -> assertThat(each.path("description").asString()).as("%s", each).hasSizeGreaterThan(20))
                .map(each -> each.path("name").asString())
                .toList();
    }

    private static List<String> parameters(MatchResult settings) {
        return DESCRIBED.matcher(settings.group(1))
                .results()
                .map(each -> setting(settings.group(2), each.group(1)))
                .toList();
    }

    private static String setting(String prefix, String name) {
        return prefix + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
