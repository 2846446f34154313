package vn.bangvang.evaluation.rating.selfcriticism;

import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.regulation.Subject;

/** What a self-criticism has to know of the ratings that rest on it. */
@FunctionalInterface
public interface DecidedRatings {

    /** Whether the subject's rating of that year is decided, or decided to be none. */
    Mono<Boolean> areSettled(Subject subject, int year);
}
