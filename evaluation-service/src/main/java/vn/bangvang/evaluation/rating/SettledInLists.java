package vn.bangvang.evaluation.rating;

import java.util.List;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.rating.selfcriticism.DecidedRatings;
import vn.bangvang.evaluation.regulation.Subject;

/** Reads from the committees' lists whether a rating is settled. */
@Component
final class SettledInLists implements DecidedRatings {
    private final DecisionLists lists;

    SettledInLists(DecisionLists lists) {
        this.lists = lists;
    }

    @Override
    public Mono<Boolean> areSettled(Subject subject, int year) {
        return lists.holding(subject.type(), year, List.of(subject.id()))
                .collect(SettledRatings::new, (settled, stored) -> settled.and(stored.state()))
                .map(settled -> settled.of(subject).isPresent());
    }
}
