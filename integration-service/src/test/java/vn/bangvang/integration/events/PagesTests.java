package vn.bangvang.integration.events;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.access.Caller;
import vn.bangvang.feed.Position;
import vn.bangvang.integration.events.LogReader.Slice;
import vn.bangvang.integration.events.Pages.Page;
import vn.bangvang.integration.organisation.KnownOrganisation;
import vn.bangvang.integration.organisation.Organisations;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.position.SeenPosition.Partition;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTests {
    private static final String TOPIC = "member.member.v1";
    private static final EventFilter ALL = EventFilter.of(Set.of(), null, "");

    private final Organisations organisations = new Organisations(
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC), _ -> Mono.just(true));

    PagesTests() {
        organisations.remember(1, new KnownOrganisation("P", "P", null, List.of(), null, null));
        organisations.remember(1, new KnownOrganisation("A", "P", "P", List.of(), null, null));
        organisations.remember(1, new KnownOrganisation("B", "P", "P", List.of(), null, null));
    }

    @Test
    void onlyWhatTheCallerReachesIsShownAndTheRestIsPassed() {
        Page page = page("A", 10, false, entry(0, 0, "A"), entry(0, 1, "B"), entry(0, 2, "A"));
        assertThat(page.entries()).extracting(entry -> entry.at().offset()).containsExactly(0L, 2L);
        assertThat(next(page, 0)).isEqualTo(3);
        assertThat(page.atEnd()).isTrue();
    }

    @Test
    void anEventOfAnUnknownOrganisationStopsItsPartitionAndNoOther() {
        Page page = page("A", 10, false, entry(0, 0, "A"), entry(0, 1, "NEW"), entry(0, 2, "A"), entry(1, 0, "A"));
        assertThat(page.entries()).extracting(LogEntry::at)
                .containsExactly(new Position(TOPIC, 0, 0), new Position(TOPIC, 1, 0));
        assertThat(next(page, 0)).isEqualTo(1);
        assertThat(next(page, 1)).isEqualTo(1);
        assertThat(page.waiting()).isTrue();
        assertThat(page.atEnd()).isFalse();
    }

    @Test
    void whatIsUnknownAlthoughEverythingWasReadIsHidden() {
        Page page = page("A", 10, true, entry(0, 0, "NEW"), entry(0, 1, "A"));
        assertThat(page.entries()).extracting(entry -> entry.at().offset()).containsExactly(1L);
        assertThat(page.waiting()).isFalse();
    }

    @Test
    void whoReachesEverythingIsShownWhatNobodyKnows() {
        assertThat(page("*", 10, false, entry(0, 0, "NEW")).entries()).hasSize(1);
    }

    @Test
    void aFullPageGoesOnBehindItsLastEventInEachPartition() {
        Page page = page("A", 2, false, entry(0, 0, "A"), entry(1, 0, "A"), entry(0, 1, "A"));
        assertThat(page.entries()).hasSize(2);
        assertThat(next(page, 0)).isEqualTo(1);
        assertThat(next(page, 1)).isEqualTo(1);
        assertThat(page.atEnd()).isFalse();
    }

    @Test
    void aFactOfTheProvinceIsHiddenFromWhoReachesAPartOfIt() {
        LogEntry ofTheProvince = entry(0, 0);
        assertThat(page("A", 10, false, ofTheProvince).entries()).isEmpty();
        assertThat(page("P", 10, false, ofTheProvince).entries()).hasSize(1);
    }

    private Page page(String organisation, int limit, boolean allKnown, LogEntry... entries) {
        var caller = new Caller("c", organisation, Set.of());
        Sight sight = Sight.of(caller, null, organisations);
        long first = List.of(entries).stream().filter(entry -> entry.at().partition() == 0).count();
        long second = entries.length - first;
        var slice = new Slice(List.of(entries), SeenPosition
                .ofOffsets(Map.of(Partition.of(TOPIC, 0), first, Partition.of(TOPIC, 1), second)), true);
        return Pages.of(SeenPosition.NOTHING, slice, ALL, sight, limit, allKnown);
    }

    private static long next(Page page, int partition) {
        return page.next().offsets().getOrDefault(Partition.of(TOPIC, partition), -1L);
    }

    private static LogEntry entry(int partition, long offset, String... organisations) {
        return new LogEntry(new Position(TOPIC, partition, offset), "e" + offset, "/s", "membership.x.v1", "s", 1, "P",
                Instant.EPOCH, Set.of(organisations), null, JsonMapper.shared().createObjectNode());
    }
}
