package vn.bangvang.outbox.aggregate;

import java.util.List;
import java.util.Set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import reactor.core.publisher.Mono;

/** What the store's refusals mean. */
final class StoreFailures {
    private static final Set<Integer> TOO_LARGE = Set.of(10_334, 17_419, 17_420);

    private StoreFailures() {}

    /** A unique index was in the way. */
    static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoException refused
                && ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** A document would have outgrown what the store takes: its state never does, so it is what waits in it. */
    static boolean isTooLarge(Throwable failure) {
        return failure instanceof MongoException refused && TOO_LARGE.contains(refused.getCode());
    }

    /** @return which of many were duplicates; fails when anything else failed */
    static Mono<List<Integer>> duplicates(MongoBulkWriteException failure) {
        boolean onlyDuplicates = failure.getWriteConcernError() == null && failure.getWriteErrors()
                .stream()
                .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        return onlyDuplicates
                ? Mono.just(failure.getWriteErrors().stream().map(error -> error.getIndex()).toList())
                : Mono.error(failure);
    }
}
