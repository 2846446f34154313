package vn.bangvang.evaluation.year;

import java.util.Set;

import reactor.core.publisher.Mono;

/** Answers which subjects a year still waits for. */
public interface UndecidedSubjects {

    /** The required members and organisations that are neither decided nor marked as not rated. */
    Mono<Set<Subject>> of(EvaluationYear year);
}
