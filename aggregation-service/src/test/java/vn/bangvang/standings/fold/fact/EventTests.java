package vn.bangvang.standings.fold.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** What an event rests on, and which of two deliveries of one version counts. */
class EventTests {
    private static final Period YEAR = Period.year(2021);
    private static final Prize FIRST = new Prize("p", "o", "FIRST", 2021, false);
    private static final Prize SECOND = new Prize("p", "o", "SECOND", 2021, false);

    private static Event told(String id, Integer revision, int second, Fact fact) {
        return new Event(id, "P", "p", 1, YEAR, revision, Instant.ofEpochSecond(second), fact);
    }

    @Test
    void itRestsOnItsPeriodWhenItsProducerKnewOne() {
        assertThat(told("a", 1, 1, FIRST).references()).containsExactly(SubjectKey.organisation("o"),
                SubjectKey.period(YEAR));
        assertThat(told("a", null, 1, FIRST).references()).containsExactly(SubjectKey.organisation("o"));
        assertThat(told("a", 1, 1, FIRST).namedPeriod()).isEqualTo(YEAR);
        assertThat(told("a", null, 1, FIRST).namedPeriod()).isNull();
    }

    @Test
    void aFactRestsOnWhatItNames() {
        var cell = new Organisation("c", "C", "Cell", OrganisationKind.SUBORDINATE_CELL, "o",
                LocalDate.of(2000, 1, 1), null, null, List.of(), List.of(), List.of());
        assertThat(cell.references()).containsExactly(SubjectKey.organisation("o"));
        var target = new Target("t", "T", "o", Target.Scope.ORGANISATION, 2021, 2025, "%", 1L, 1L, 1L,
                Target.Outcome.MET, false, false);
        assertThat(target.references()).containsExactly(SubjectKey.organisation("o"));
        var member = new Member("m", LocalDate.of(2020, 1, 1), null,
                List.of(new Member.Placement("c", LocalDate.of(2020, 1, 1), null, false)),
                List.of(new Member.StatusFrom(MemberStatus.OFFICIAL, LocalDate.of(2020, 1, 1))), List.of());
        assertThat(member.referencesOn(LocalDate.of(2021, 1, 1))).containsExactly(SubjectKey.organisation("c"));
        assertThat(member.referencesOn(LocalDate.of(2019, 1, 1))).isEmpty();
    }

    @Test
    void aTargetCoversTheYearsOfItsResolutionUnlessItWasWithdrawn() {
        assertThat(target(false).coversYear(2020)).isFalse();
        assertThat(target(false).coversYear(2021)).isTrue();
        assertThat(target(false).coversYear(2025)).isTrue();
        assertThat(target(false).coversYear(2026)).isFalse();
        assertThat(target(true).coversYear(2022)).isFalse();
    }

    private static Target target(boolean withdrawn) {
        return new Target("t", "T", "o", Target.Scope.ORGANISATION, 2021, 2025, "%", 1L, null, null,
                Target.Outcome.MISSED, false, withdrawn);
    }

    @Test
    void whatIsMissedBeforeItIsDueIsInProgress() {
        assertThat(target(false).outcomeIn(Period.year(2024))).isEqualTo(Target.Outcome.IN_PROGRESS);
        assertThat(target(false).outcomeIn(Period.parse("2025-Q4"))).isEqualTo(Target.Outcome.IN_PROGRESS);
        assertThat(target(false).outcomeIn(Period.year(2025))).isEqualTo(Target.Outcome.MISSED);
        assertThat(target(false).outcomeIn(Period.year(2026))).isEqualTo(Target.Outcome.MISSED);
    }

    @Test
    void twoDeliveriesSayTheSameWhenOnlyTheirIdsDiffer() {
        Event event = told("a", 1, 1, FIRST);
        assertThat(event.saysTheSameAs(told("b", 1, 1, FIRST))).isTrue();
        assertThat(event.saysTheSameAs(told("b", null, 1, FIRST))).isTrue();
        assertThat(event.saysTheSameAs(told("a", 2, 1, FIRST))).isFalse();
        assertThat(event.saysTheSameAs(told("a", 1, 2, FIRST))).isFalse();
        assertThat(event.saysTheSameAs(told("a", 1, 1, SECOND))).isFalse();
    }

    @Test
    void ofTwoContentsUnderOneIdTheChoiceIsTheSameOnEveryInstance() {
        Event one = told("a", 1, 1, FIRST);
        Event other = told("a", 1, 1, SECOND);
        assertThat(one.isToBePreferredTo(other)).isNotEqualTo(other.isToBePreferredTo(one));
        assertThat(one.isToBePreferredTo(one)).isFalse();
        assertThat(one.or(other)).isEqualTo(other.or(one));
    }
}
