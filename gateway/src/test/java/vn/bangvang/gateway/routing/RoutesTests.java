package vn.bangvang.gateway.routing;

import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

/** A collection that a service opens to callers and no route leads to would be an unknown path to all of them. */
class RoutesTests {

    private static final String SCOPES = "bangvang.access.scopes.";

    @ParameterizedTest
    @CsvSource({"member, member-service", "training, training-service", "evaluation, evaluation-service",
            "standings, aggregation-service", "integration, integration-service"})
    void routesLeadToTheCollectionsThatTheServicesOpen(String service, String module) {
        assertThat(Routes.COLLECTIONS.get(service)).containsExactlyInAnyOrderElementsOf(opened(module));
    }

    private static Set<String> opened(String module) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(Path.of("..", module, "src/main/resources/application.yml")));
        Properties settings = yaml.getObject();
        return settings.stringPropertyNames()
                .stream()
                .filter(name -> name.startsWith(SCOPES))
                .map(name -> name.substring(SCOPES.length()))
                .collect(Collectors.toSet());
    }

}
