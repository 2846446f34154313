package vn.bangvang.training.classes;

/** What can happen to a class. */
public sealed interface ClassEvent {
    /** The class was opened. */
    record ClassOpened() implements ClassEvent {}

    /** Organiser or dates are others than {@code before}. */
    record ClassChanged(TrainingClass before) implements ClassEvent {}
}
