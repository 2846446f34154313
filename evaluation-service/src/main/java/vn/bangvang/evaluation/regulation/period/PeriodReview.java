package vn.bangvang.evaluation.regulation.period;

import reactor.core.publisher.Mono;

/** Looks through what was decided in a period, and keeps decisions under way from slipping past the look. */
public interface PeriodReview {

    /** What is missing, and what no longer holds. */
    Mono<PeriodFindings> of(EvaluationPeriod period);

    /**
     * Makes every decision under way in the period start again, so that it reads the period as it is now. Whatever is
     * decided after this has seen the period's state at this moment or later.
     */
    Mono<Void> fence(EvaluationPeriod period);
}
