package vn.bangvang.system.faults;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.bangvang.system.faults.Fault.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTests {
    private static final int LONG = Schedule.LONG_MINUTES;

    @Test
    void theSameSeedMakesTheSameFaultsInTheSameOrder() {
        assertThat(Schedule.of(7, LONG)).isEqualTo(Schedule.of(7, LONG)).isNotEqualTo(Schedule.of(8, LONG));
    }

    @Test
    void theLongFormKillsAndStopsEveryPartAndHasEveryKindOfFault() {
        List<Fault> faults = Schedule.of(7, LONG);
        assertThat(faults).extracting(Fault::kind).contains(Kind.values());
        assertThat(faults).filteredOn(each -> each.kind() == Kind.KILL)
                .flatExtracting(Fault::targets)
                .hasSizeGreaterThanOrEqualTo(60)
                .contains("member", "training", "evaluation", "standings-1", "standings-2", "gateway", "broker",
                        "mongod-1", "mongod-2", "mongod-3");
        assertThat(faults).filteredOn(each -> each.kind() == Kind.PAUSE).hasSizeGreaterThanOrEqualTo(20);
        assertThat(faults).contains(Fault.of(Kind.DOWN, "broker", 70), Fault.of(Kind.DOWN, "store", 70));
    }

    @Test
    void whatIsKilledTogetherAreTwoParts() {
        assertThat(Schedule.of(7, LONG)).filteredOn(each -> each.kind() == Kind.KILL && each.targets().size() > 1)
                .hasSizeGreaterThan(10)
                .allMatch(each -> Set.copyOf(each.targets()).size() == 2);
    }
}
