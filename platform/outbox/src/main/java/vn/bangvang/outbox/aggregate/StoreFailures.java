package vn.bangvang.outbox.aggregate;

import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import reactor.core.publisher.Mono;

/** What the store's refusals mean. */
final class StoreFailures {
    private StoreFailures() {}

    /** A unique index was in the way. */
    static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoException refused
                && ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY;
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
