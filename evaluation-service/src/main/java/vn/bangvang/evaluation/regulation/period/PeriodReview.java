package vn.bangvang.evaluation.regulation.period;

import reactor.core.publisher.Mono;

/** Looks through what was decided in a year, and keeps decisions under way from slipping past the look. */
public interface PeriodReview {

    /** What is missing, and what no longer holds. */
    Mono<PeriodFindings> of(EvaluationPeriod year);

    /**
     * Makes every decision under way in the year start again, so that it reads the year as it is now. Whatever is
     * decided after this has seen the year's state at this moment or later.
     */
    Mono<Void> fence(EvaluationPeriod year);
}
