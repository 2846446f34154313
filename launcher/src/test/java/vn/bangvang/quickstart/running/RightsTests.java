package vn.bangvang.quickstart.running;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.bangvang.quickstart.running.ProjectFiles.ListedService;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.quickstart.running.ProjectFiles.map;
import static vn.bangvang.quickstart.running.ProjectFiles.yaml;

/** {@code deploy/kafka/rights} lets every account do what its service says that it does, and nothing else. */
class RightsTests {

    /** The topics that each account may read besides its own. */
    private final Map<String, List<String>> rights = ProjectFiles.lines("deploy/kafka/rights")
            .map(line -> List.of(line.split(" +")))
            .collect(Collectors.groupingBy(List::getFirst,
                    Collectors.flatMapping(words -> words.stream().skip(1), Collectors.toList())));

    @Test
    void everyOwnerHasAnAccount() {
        assertThat(rights.keySet())
                .containsExactlyInAnyOrderElementsOf(owners().map(ListedService::name).toList());
    }

    @ParameterizedTest
    @MethodSource("owners")
    void itsTopicsBearItsName(ListedService service) {
        assertThat(topics(service, "outbox")).isNotEmpty().allSatisfy(it -> assertThat(isOwn(service, it)).isTrue());
    }

    @ParameterizedTest
    @MethodSource("owners")
    void itReadsOfOthersWhatItListensTo(ListedService service) {
        assertThat(rights.get(service.name())).containsExactlyInAnyOrderElementsOf(topics(service, "feed").stream()
                .filter(topic -> !isOwn(service, topic))
                .toList());
    }

    /** Whoever may write where is also whose word there is believed. */
    @ParameterizedTest
    @MethodSource("owners")
    void itIsBelievedWhereItMayWrite(ListedService service) {
        Map<String, Object> feed = yaml("platform/event-feed/src/main/resources/event-feed.yml");
        assertThat(map(map(map(feed.get("bangvang")).get("feed")).get("owners")).get(service.name()))
                .isEqualTo(told(service, "outbox").get("source"));
    }

    static Stream<ListedService> owners() {
        return ProjectFiles.services().stream().filter(ListedService::stores);
    }

    private static boolean isOwn(ListedService service, String topic) {
        return topic.startsWith(service.name() + ".");
    }

    private static List<String> topics(ListedService service, String of) {
        return told(service, of).get("topics") instanceof Collection<?> listed
                ? listed.stream().map(String::valueOf).toList()
                : Arrays.asList(String.valueOf(told(service, of).get("topics")).split(", *"));
    }

    private static Map<String, Object> told(ListedService service, String of) {
        Map<String, Object> settings = yaml(service.module() + "/src/main/resources/application.yml");
        return map(map(settings.get("bangvang")).get(of));
    }
}
