package vn.bangvang.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The files of the published language. */
final class Contracts {
    static final Path ROOT = root();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** @param type the event's type: the file's name, without the case that may follow it */
    record Example(String topic, String type, Path file) {
        @Override
        public String toString() {
            return topic + "/" + file.getFileName();
        }
    }

    private Contracts() {}

    static JsonNode asyncApi() {
        return read(new YAMLMapper(), ROOT.resolve("asyncapi.yaml"));
    }

    static JsonNode json(Path file) {
        return read(new JsonMapper(), file);
    }

    static List<String> topics() {
        return list(ROOT).filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList();
    }

    static Stream<Example> examples() {
        return topics().stream()
                .flatMap(topic -> list(ROOT.resolve(topic))
                        .filter(file -> !file.endsWith("schema.json"))
                        .map(file -> new Example(topic, type(file.getFileName().toString()), file)));
    }

    /** Every violation, in words; empty when the document keeps the schema. */
    static List<String> violations(Path schema, JsonNode document) {
        Schema checked = SCHEMAS.getSchema(text(schema), InputFormat.JSON);
        return checked
                .validate(document.toString(), InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String type(String fileName) {
        return fileName.replaceFirst("(\\.v\\d+).*$", "$1");
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        return mapper.readTree(text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(Objects.requireNonNull(Contracts.class.getResource("/contracts")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
