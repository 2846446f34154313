package vn.bangvang.approval;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * A kind of change whose use case answers one aggregate.
 *
 * @param aggregates where the use case writes last, under the key that it is given
 * @param path in the API of what has come of the command
 */
public record ApprovableChange<C, S>(String kind, Class<C> command, Aggregates<S, ?> aggregates,
        BiFunction<C, Stored<S>, String> path, Function<C, Mono<Matter>> about, UseCase<C, S> useCase,
        Set<String> passing)
        implements Approvable<C, Stored<S>> {

    /** See {@link Approvable#carryOut}. */
    @FunctionalInterface
    public interface UseCase<C, S> {
        Mono<Stored<S>> carryOut(Caller requester, C command, IdempotencyKey key);
    }

    /** @param collection path of the aggregates in the API */
    public static <C, S> ApprovableChange<C, S> of(String kind, Class<C> command, Aggregates<S, ?> aggregates,
            String collection, Function<C, Mono<Matter>> about, UseCase<C, S> useCase) {
        return new ApprovableChange<>(kind, command, aggregates, (_, done) -> collection + "/" + done.id(), about,
                useCase, Set.of());
    }

    /** The same, where what callers see is not the aggregate itself. */
    public ApprovableChange<C, S> seenAt(Function<C, String> itsPath) {
        return new ApprovableChange<>(kind, command, aggregates, (change, _) -> itsPath.apply(change), about, useCase,
                passing);
    }

    /** The same, tried again after these refusals. */
    public ApprovableChange<C, S> triedAgainAfter(String... codes) {
        return new ApprovableChange<>(kind, command, aggregates, path, about, useCase, Set.of(codes));
    }

    @Override
    public Mono<Matter> matter(C change) {
        return about.apply(change);
    }

    @Override
    public Mono<Stored<S>> carryOut(Caller requester, C change, IdempotencyKey key) {
        return useCase.carryOut(requester, change, key);
    }

    @Override
    public Mono<Stored<S>> answered(IdempotencyKey key) {
        return aggregates.answered(key);
    }

    @Override
    public String result(C change, Stored<S> done) {
        return path.apply(change, done);
    }
}
