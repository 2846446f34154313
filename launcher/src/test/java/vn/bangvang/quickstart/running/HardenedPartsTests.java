package vn.bangvang.quickstart.running;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.bangvang.quickstart.running.ProjectFiles.ListedService;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.quickstart.running.ProjectFiles.map;
import static vn.bangvang.quickstart.running.ProjectFiles.yaml;

/** Whoever breaks into a part of {@code docker-compose.yml} can do little there and reach little from there. */
class HardenedPartsTests {
    /** It builds itself at its start. */
    private static final String WRITES_ITSELF = "keycloak";

    @ParameterizedTest
    @MethodSource("parts")
    void hasNoMoreOfTheMachineThanItNeeds(String part) {
        assertThat(told(part)).containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .containsKeys("mem_limit", "pids_limit");
        assertThat(told(part).getOrDefault("read_only", false)).isEqualTo(!part.equals(WRITES_ITSELF));
    }

    @Test
    void onlyOwnersReachTheData() {
        assertThat(parts().filter(part -> networks(part).contains("data"))).containsExactlyInAnyOrderElementsOf(
                Stream.concat(Stream.of("kafka", "mongo"),
                        ProjectFiles.services().stream().filter(ListedService::stores).map(ListedService::module))
                        .toList());
    }

    @Test
    void nothingLeadsOutsideButTheDoorsAndWhatCallsSubscribers() {
        Map<String, Object> networks = map(yaml("docker-compose.yml").get("networks"));
        List<String> open = networks.keySet()
                .stream()
                .filter(name -> !(networks.get(name) instanceof Map<?, ?> told && told.containsKey("internal")))
                .toList();
        assertThat(open).containsExactlyInAnyOrder("edge", "outside");
        assertThat(parts().filter(part -> networks(part).stream().anyMatch(open::contains)))
                .containsExactlyInAnyOrder("gateway", "keycloak", "prometheus", "grafana", "integration-service");
    }

    static Stream<String> parts() {
        return map(yaml("docker-compose.yml").get("services")).keySet().stream();
    }

    private static List<?> networks(String part) {
        return (List<?>) told(part).get("networks");
    }

    private static Map<String, Object> told(String part) {
        return map(map(yaml("docker-compose.yml").get("services")).get(part));
    }
}
