package vn.bangvang.evaluation.rating.selfcriticism;

import java.time.LocalDate;

/** What happened to a self-criticism. The reason of a return stays in the register. */
public sealed interface SelfCriticismEvent {

    record Submitted(LocalDate submittedOn) implements SelfCriticismEvent {}

    record Returned(int times) implements SelfCriticismEvent {}

    record Accepted(LocalDate submittedOn) implements SelfCriticismEvent {}
}
