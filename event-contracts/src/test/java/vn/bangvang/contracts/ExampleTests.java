package vn.bangvang.contracts;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.bangvang.contracts.Contracts.Example;

import static org.assertj.core.api.Assertions.assertThat;

/** What is shown as an event is one. */
class ExampleTests {

    static Stream<Example> examples() {
        return Contracts.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleKeepsTheSchemaOfItsTopic(Example example) {
        Path schema = Contracts.ROOT.resolve(example.topic()).resolve("schema.json");
        assertThat(Contracts.violations(schema, Contracts.json(example.file()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAboutTheKindOfThingItsTopicIsFor(Example example) {
        String told = Contracts.json(example.file()).path("aggregateType").stringValue();
        List<String> described = Contracts.asyncApi()
                .path("channels")
                .valueStream()
                .filter(channel -> channel.path("address").stringValue().equals(example.topic()))
                .map(channel -> channel.path("x-aggregate-type").stringValue())
                .toList();
        assertThat(described).containsExactly(told);
    }
}
