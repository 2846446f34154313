package vn.bangvang.evaluation.year;

import reactor.core.publisher.Mono;

/** Looks through what was decided in a year, and keeps decisions under way from slipping past the look. */
public interface YearReview {

    /** What is missing, and what no longer holds. */
    Mono<YearFindings> of(EvaluationYear year);

    /**
     * Makes every decision under way in the year start again, so that it reads the year as it is now. Whatever is
     * decided after this has seen the year's state at this moment or later.
     */
    Mono<Void> fence(EvaluationYear year);
}
