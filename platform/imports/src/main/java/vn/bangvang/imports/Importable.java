package vn.bangvang.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;

import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;

/**
 * What a service lets callers import: how a row of a file becomes a request, and the use case that carries it out. Each
 * row is held to what a single request is held to.
 *
 * @param <R> the record of a request, with its constraints
 */
public interface Importable<R> {
    /** The collection's name in the path, such as {@code members}. */
    String things();

    Class<R> rowType();

    /** In the order of the template. */
    List<Column> columns();

    /**
     * What codes mean to this caller.
     *
     * @param field of a column of {@link Column.Kind#REFERENCE}
     * @return by code the ids that the caller may mean; a code that is not there means nothing
     */
    default Mono<Map<String, Set<String>>> meant(Caller caller, String field, Set<String> codes) {
        return Mono.just(Map.of());
    }

    /**
     * Whether writing begins with the first row again after an instance was lost, because later rows rest on earlier
     * ones of the same file. What was carried out is answered again and not written twice.
     */
    default boolean beginsAgain() {
        return false;
    }

    /** A passage that tells what would become of each row and writes nothing. */
    Passage<R> checking(Caller caller);

    /** A passage that carries each row out. */
    Passage<R> writing(Caller caller);
}
