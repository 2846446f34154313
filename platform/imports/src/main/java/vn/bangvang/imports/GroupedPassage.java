package vn.bangvang.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.refusal.Refusal;

/**
 * A passage for a use case that takes the rows of one class, one period or one list together.
 *
 * @param <G> what the rows of a group share
 */
public final class GroupedPassage<G, R> implements Passage<R> {
    private final Function<R, G> shared;
    private final Group<G, R> together;

    public GroupedPassage(Function<R, G> shared, Group<G, R> together) {
        this.shared = shared;
        this.together = together;
    }

    /** Carries the rows of one group out, or says what would become of them. */
    @FunctionalInterface
    public interface Group<G, R> {
        /** @return what became of each; a refusal is that of every row */
        Mono<List<RowOutcome>> next(G shared, List<R> rows, IdempotencyKey key);
    }

    @Override
    public Mono<List<RowOutcome>> next(List<R> rows, IdempotencyKey key) {
        List<Integer> places = Objects.requireNonNull(key.places());
        Map<G, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            groups.computeIfAbsent(shared.apply(rows.get(i)), _ -> new ArrayList<>()).add(i);
        }
        var outcomes = new ArrayList<RowOutcome>(Collections.nCopies(rows.size(), RowOutcome.FOUNDED));
        return Flux.fromIterable(groups.entrySet())
                .concatMap(group -> together
                        .next(group.getKey(), group.getValue().stream().map(rows::get).toList(),
                                key.atPlaces(group.getValue().stream().map(places::get).toList()))
                        .single()
                        .onErrorResume(Refusal.class, ofAll -> Mono.just(
                                Collections.nCopies(group.getValue().size(), new RowOutcome.Refused(ofAll))))
                        .doOnNext(became -> {
                            for (int i = 0; i < became.size(); i++) {
                                outcomes.set(group.getValue().get(i), became.get(i));
                            }
                        }))
                .then(Mono.just(outcomes));
    }
}
