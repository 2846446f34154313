package vn.bangvang.training.programme;

/** What can happen to a programme. */
public sealed interface ProgrammeEvent {

    /** @param predefined whether every installation knows it from its first start */
    record Defined(boolean predefined) implements ProgrammeEvent {}
}
