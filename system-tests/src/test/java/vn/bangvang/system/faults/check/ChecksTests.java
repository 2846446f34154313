package vn.bangvang.system.faults.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.system.faults.check.Finding.Verdict.FAIL;
import static vn.bangvang.system.faults.check.Finding.Verdict.INCONCLUSIVE;
import static vn.bangvang.system.faults.check.Finding.Verdict.PASS;

/** Each check passes over what is right, and finds a defect that was planted in it. */
class ChecksTests {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final List<Accepted> accepted = new ArrayList<>(
            List.of(new Accepted("a", 1, NOON), new Accepted("a", 2, NOON.plusSeconds(1)),
                    new Accepted("b", 1, NOON.plusSeconds(2))));
    private final Map<String, Long> stored = new HashMap<>(Map.of("a", 2L, "b", 1L));
    private final List<Told> log = new ArrayList<>(List.of(told("a", 1, "x"), told("a", 2, "y"), told("b", 1, "z")));

    @Test
    void whatIsRightPasses() {
        log.add(told("a", 2, "y"));
        assertThat(List.of(Checks.inTheStore(accepted, stored), Checks.inTheLog(accepted, log, List.of()),
                Checks.nothingInvented(log, stored))).extracting(Finding::verdict).containsOnly(PASS);
    }

    @Test
    void anAcceptedWriteThatTheStoreHasLostIsFound() {
        stored.put("a", 1L);
        assertThat(Checks.inTheStore(accepted, stored)).returns(FAIL, Finding::verdict)
                .returns("1 of 3 accepted writes: a version 2, stored 1", Finding::detail);
    }

    @Test
    void anAcceptedWriteThatTheLogHasLostIsFound() {
        log.removeIf(each -> each.id().equals("b"));
        assertThat(Checks.inTheLog(accepted, log, List.of())).returns(FAIL, Finding::verdict)
                .returns("1 of 3 accepted writes: b version 1", Finding::detail);
    }

    @Test
    void ofALostTailTheLastVersionHasToBeToldAgain() {
        log.removeFirst();
        var tail = new Span(NOON, NOON.plusSeconds(1));
        assertThat(Checks.inTheLog(accepted, log, List.of(tail)).verdict()).isEqualTo(PASS);
        assertThat(Checks.inTheLog(accepted, log, List.of()).verdict()).isEqualTo(FAIL);
        log.removeFirst();
        assertThat(Checks.inTheLog(accepted, log, List.of(tail)).verdict()).isEqualTo(FAIL);
    }

    @Test
    void anInventedEventIsFound() {
        log.add(told("b", 2, "never stored"));
        assertThat(Checks.nothingInvented(log, stored).verdict()).isEqualTo(FAIL);
    }

    @Test
    void aVersionThatIsToldWithTwoContentsIsFound() {
        log.add(told("b", 1, "another"));
        assertThat(Checks.nothingInvented(log, stored).verdict()).isEqualTo(FAIL);
    }

    @Test
    void aStaleInstanceIsFound() {
        Map<String, Map<String, Long>> counted = Map.of("cell", Map.of("headcount", 7L));
        assertThat(Checks.noDrift(counted, Map.of("one", counted, "two", counted)).verdict()).isEqualTo(PASS);
        Finding drift = Checks.noDrift(counted,
                Map.of("one", counted, "two", Map.of("cell", Map.of("headcount", 6L))));
        assertThat(drift.verdict()).isEqualTo(FAIL);
        assertThat(drift.detail()).contains("two, cell: counted {headcount=7}, shown {headcount=6}");
    }

    @Test
    void aRowThatNobodyRecordedIsFound() {
        assertThat(Checks.noDrift(Map.of(), Map.of("one", Map.of("cell", Map.of("headcount", 1L)))).verdict())
                .isEqualTo(FAIL);
    }

    @Test
    void aHashThatChangesIsFound() {
        var first = new Seal("P 2021 1", "one", "aa");
        assertThat(Checks.oneHash(List.of(first, new Seal("P 2021 1", "two", "aa"))).verdict()).isEqualTo(PASS);
        assertThat(Checks.oneHash(List.of(first, new Seal("P 2021 1", "two", "bb"))).verdict()).isEqualTo(FAIL);
        assertThat(Checks.oneHash(List.of(first, new Seal("P 2021 2", "one", "bb"))).verdict()).isEqualTo(PASS);
    }

    @Test
    void aSealMayBeWaitedForAndMustCome() {
        var none = new Seal("P 2021 1", "one", Seal.NONE);
        var set = new Seal("P 2021 1", "one", "aa");
        assertThat(Checks.oneHash(List.of(none, none, set)).verdict()).isEqualTo(PASS);
        assertThat(Checks.oneHash(List.of(none, set, new Seal("P 2021 1", "one", "bb"))).verdict()).isEqualTo(FAIL);
        assertThat(Checks.oneHash(List.of(set, none)).detail()).contains("not sealed at the end");
        assertThat(Checks.oneHash(List.of(none)).verdict()).isEqualTo(FAIL);
    }

    @Test
    void anAnswerBackInTimeIsFound() {
        Reading first = reading("one", 5, 10);
        assertThat(Checks.neverBack(List.of(first, reading("two", 4, 9), reading("one", 5, 10))).verdict())
                .isEqualTo(PASS);
        assertThat(Checks.neverBack(List.of(first, reading("one", 4, 10))).detail()).contains("as of");
        assertThat(Checks.neverBack(List.of(first, reading("one", 6, 9))).detail()).contains("headcount 9");
    }

    @Test
    void aFaultThatDidNotLandSaysNothing() {
        Optional<Duration> soon = Optional.of(Duration.ofSeconds(3));
        assertThat(new Landing("kill", true, "ended with 137", 4, soon).finding().verdict()).isEqualTo(PASS);
        assertThat(new Landing("kill", false, "was not alive", 4, soon).finding().verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(new Landing("kill", true, "ended with 137", 0, soon).finding().verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(new Landing("kill", true, "ended with 137", 4, Optional.empty()).finding().verdict())
                .isEqualTo(FAIL);
    }

    @Test
    void aFaultThatMissedIsListedUnlessThisMachineCannotHaveIt() {
        Optional<Duration> soon = Optional.of(Duration.ofSeconds(3));
        var landed = new Landing("kill", true, "ended with 137", 4, soon);
        var excused = new Landing("full disk", false, Landing.NO_SMALL_DISK, 4, soon);
        assertThat(Checks.landed(List.of(landed, excused)).verdict()).isEqualTo(PASS);

        Finding missed = Checks.landed(List.of(landed, excused, new Landing("pause", false, "went on", 4, soon),
                new Landing("cut", true, "1 connection", 0, soon)));
        assertThat(missed.verdict()).isEqualTo(FAIL);
        assertThat(missed.detail()).startsWith("2 of 4 faults: pause missed: went on").contains("cut missed");
        assertThat(Checks.landed(List.of()).verdict()).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void recoveryIsToldByFault() {
        assertThat(Recovery.table(List.of(new Landing("kill", true, "", 1, Optional.of(Duration.ofMillis(3_000))),
                new Landing("kill", true, "", 1, Optional.of(Duration.ofMillis(1_500))),
                new Landing("kill", true, "", 1, Optional.of(Duration.ofMillis(9_000))),
                new Landing("kill", false, "", 1, Optional.of(Duration.ofMillis(90_000))))))
                .contains("landed  3 times", "3.0 s, 9.0 s at the longest");
    }

    @Test
    void nothingToLookAtSaysNothing() {
        assertThat(List.of(Checks.inTheStore(List.of(), stored), Checks.inTheLog(List.of(), log, List.of()),
                Checks.nothingInvented(List.of(), stored), Checks.noDrift(Map.of(), Map.of()),
                Checks.oneHash(List.of()), Checks.neverBack(List.of()))).extracting(Finding::verdict)
                .containsOnly(INCONCLUSIVE);
    }

    private static Told told(String id, long version, String content) {
        return new Told("topic-0@0", id, version, content);
    }

    private static Reading reading(String reader, int asOf, long headcount) {
        return new Reading(reader, NOON, NOON.plusSeconds(asOf), Map.of("headcount", headcount));
    }
}
