package vn.bangvang.evaluation.regulation.period;

import java.time.Instant;
import java.time.LocalDate;

/** What happened to a period. Reasons and approvers stay in the register. */
public sealed interface PeriodEvent {

    /** Decisions may be taken. */
    record Opened(LocalDate openedOn) implements PeriodEvent {}

    /** Decisions wait while the period is looked through. */
    record ClosingBegun() implements PeriodEvent {}

    /** Something kept the period from being closed; decisions may be taken again. */
    record ClosingGivenUp() implements PeriodEvent {}

    /** The period's figures are final under this close version. */
    record Closed(int closeVersion, LocalDate closedOn, Instant closedAt) implements PeriodEvent {}

    /** Decisions may be taken again; the version that was closed stays readable. */
    record Reopened(LocalDate on) implements PeriodEvent {}

    /** The period goes on under other rules, or under a new version of the same. */
    record PolicyAdopted(String fromCode, int fromVersion, String toCode, int toVersion) implements PeriodEvent {}
}
