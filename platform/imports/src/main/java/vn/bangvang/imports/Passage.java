package vn.bangvang.imports;

import java.util.List;

import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.IdempotencyKey;

/** One way through the rows of a file, some at a time, in their order. */
@FunctionalInterface
public interface Passage<R> {

    /**
     * @param key names these rows of this import, so that what was carried out before a crash is answered again
     * @return what became of each, in the order given
     */
    Mono<List<RowOutcome>> next(List<R> rows, IdempotencyKey key);
}
