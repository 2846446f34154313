package vn.bangvang.evaluation.rating.selfcriticism;

import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.period.Period;

/** What a self-criticism has to know of the ratings that rest on it. */
@FunctionalInterface
public interface DecidedRatings {

    /** Whether the subject's rating of that period is decided, or decided to be none. */
    Mono<Boolean> areSettled(Subject subject, Period period);
}
