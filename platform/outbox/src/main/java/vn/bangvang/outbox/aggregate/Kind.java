package vn.bangvang.outbox.aggregate;

import java.lang.reflect.Type;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import vn.bangvang.refusal.Refusal;

/**
 * What is the same for all aggregates of one kind.
 *
 * @param type the aggregate's record, stored as JSON
 * @param noun names it in refusals: {@code MEMBER} gives {@code UNKNOWN_MEMBER} and {@code MEMBER_ALREADY_EXISTS}
 * @param collection where its documents live
 * @param topic where its events go, such as {@code member.member.v1}
 * @param aggregateType names it in the envelopes of its events
 * @param keys its business keys, at least one: no two aggregates of a kind share one at the same time, which the store
 *        guarantees however close the race. They are taken of the state at every write
 * @param searched fields of the state that queries ask for together, each time with an index; a dot leads into a field
 * @param tokens words by which it is found besides, taken of the state at every write; null for none
 * @param secrets what of the state is kept under the keys of persons
 * @param second what the caller is told whose aggregate has a key that is taken
 */
public record Kind<S>(Type type, String noun, String collection, String topic, String aggregateType,
        BiFunction<String, S, List<String>> keys, List<List<String>> searched,
        @Nullable Function<S, List<String>> tokens,
        List<Secret> secrets, Second<S> second) {

    /** The answer to a second one of the same thing. */
    @FunctionalInterface
    public interface Second<S> {
        /**
         * @param wanted the state that was not stored
         * @param key the business key that is taken
         */
        Refusal refusal(S wanted, String key);
    }

    /** The kind has still to be given a collection and a topic; its only key is its id until it is given another. */
    public static <S> Kind<S> of(Class<S> type, String noun) {
        return ofType(type, noun);
    }

    /** As {@link #of(Class, String)} for a record with type arguments. */
    public static <S> Kind<S> of(ParameterizedTypeReference<S> type, String noun) {
        return ofType(type.getType(), noun);
    }

    private static <S> Kind<S> ofType(Type type, String noun) {
        return new Kind<>(type, noun, "", "", "", (id, state) -> List.of(id), List.of(), null, List.of(),
                (wanted, key) -> Refusal.conflict(noun + "_ALREADY_EXISTS", "", key));
    }

    public Kind<S> storedIn(String name) {
        return new Kind<>(type, noun, name, topic, aggregateType, keys, searched, tokens, secrets, second);
    }

    public Kind<S> toldOn(String itsTopic, String itsAggregateType) {
        return new Kind<>(type, noun, collection, itsTopic, itsAggregateType, keys, searched, tokens, secrets, second);
    }

    public Kind<S> keyedBy(Function<S, String> key) {
        return keyedBy((id, state) -> List.of(key.apply(state)));
    }

    /** For a kind with several keys, or with one that depends on the aggregate's id. */
    public Kind<S> keyedBy(BiFunction<String, S, List<String>> itsKeys) {
        return new Kind<>(type, noun, collection, topic, aggregateType, itsKeys, searched, tokens, secrets, second);
    }

    /** @param fields of the state, without {@code state.}, each of which is searched by itself */
    public Kind<S> searchedBy(String... fields) {
        return searchedBy(Stream.of(fields).map(List::of));
    }

    /**
     * How many there are with some values of both is told by an index alone, without reading one of them.
     *
     * @param field of the state, by which it is searched first
     * @param value of what they are counted by
     */
    public Kind<S> talliedBy(String field, String value) {
        return searchedBy(Stream.of(List.of(field, value)));
    }

    private Kind<S> searchedBy(Stream<List<String>> more) {
        return new Kind<>(type, noun, collection, topic, aggregateType, keys,
                Stream.concat(searched.stream(), more).toList(), tokens, secrets, second);
    }

    public Kind<S> foundBy(Function<S, List<String>> itsTokens) {
        return new Kind<>(type, noun, collection, topic, aggregateType, keys, searched, itsTokens, secrets, second);
    }

    /** What they name is neither searched nor a key as it stands; see {@link vn.bangvang.personkeys.BlindIndex}. */
    public Kind<S> keepingSecret(Secret... some) {
        return new Kind<>(type, noun, collection, topic, aggregateType, keys, searched, tokens, List.of(some), second);
    }

    /**
     * A second one is refused as …_ALREADY_EXISTS at this field of the request.
     *
     * @param pointer RFC 6901 pointer into the request body
     * @param rejected the value that the caller sent there
     */
    public Kind<S> refusingASecondAt(String pointer, Function<S, @Nullable Object> rejected) {
        return refusingASecond((wanted, key) -> Refusal.conflict(noun + "_ALREADY_EXISTS", pointer,
                rejected.apply(wanted)));
    }

    public Kind<S> refusingASecond(Second<S> answer) {
        return new Kind<>(type, noun, collection, topic, aggregateType, keys, searched, tokens, secrets, answer);
    }

    List<String> tokensOf(S state) {
        return tokens == null ? List.of() : tokens.apply(state);
    }

    Refusal unknown(String id) {
        return Refusal.notFound("UNKNOWN_" + noun, "", id);
    }
}
