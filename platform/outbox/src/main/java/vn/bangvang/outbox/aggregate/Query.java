package vn.bangvang.outbox.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which aggregates of a kind are meant. Fields are fields of the state; a condition whose value is null asks for
 * nothing, so that optional request parameters can be handed on as they are.
 */
public final class Query {
    private static final Query ALL = new Query(List.of());

    private final List<Bson> conditions;

    private Query(List<Bson> conditions) {
        this.conditions = conditions;
    }

    public static Query all() {
        return ALL;
    }

    public static Query withIds(Collection<String> ids) {
        return ALL.and(Filters.in("_id", ids));
    }

    public static Query withKeys(Collection<String> keys) {
        return ALL.and(Filters.in("key", keys));
    }

    /** @param value null: any */
    public static Query where(String field, @Nullable Object value) {
        return ALL.and(field, value);
    }

    public static Query either(Query one, Query other) {
        return ALL.and(Filters.or(one.filter(), other.filter()));
    }

    /** @param value null: any */
    public Query and(String field, @Nullable Object value) {
        return value == null ? this : and(Filters.eq("state." + field, stored(value)));
    }

    public Query andNot(String field, Object value) {
        return and(Filters.ne("state." + field, stored(value)));
    }

    /** @param values null: any; empty: nothing is found */
    public Query andAnyOf(String field, @Nullable Collection<?> values) {
        return values == null ? this : and(Filters.in("state." + field, values.stream().map(Query::stored).toList()));
    }

    /** Only those that name a day before this one. */
    public Query andBefore(String field, LocalDate day) {
        return and(Filters.lt("state." + field, day.toString()));
    }

    /** @param tokens each of which it must have; none: any */
    public Query andTokens(List<String> tokens) {
        return tokens.isEmpty() ? this : and(Filters.all("tokens", tokens));
    }

    /** @param tokens one of which it must have; empty: nothing is found */
    public Query andAnyToken(Collection<String> tokens) {
        return and(Filters.in("tokens", tokens));
    }

    /** @param ids null: any */
    public Query andIds(@Nullable Collection<String> ids) {
        return ids == null ? this : and(Filters.in("_id", ids));
    }

    /** @param id where to begin in the order of ids; null: at the beginning */
    public Query andFrom(@Nullable String id) {
        return id == null ? this : and(Filters.gte("_id", id));
    }

    /** Only what was written at that moment or later. */
    Query andChangedSince(Instant moment) {
        return and(Filters.gte("changedAt", Date.from(moment)));
    }

    /** For what only the store's own language can say; its fields begin with {@code state.}. */
    public Query and(Bson condition) {
        return new Query(Stream.concat(conditions.stream(), Stream.of(condition)).toList());
    }

    Bson filter() {
        return switch (conditions.size()) {
            case 0 -> Filters.empty();
            case 1 -> conditions.getFirst();
            default -> Filters.and(new ArrayList<>(conditions));
        };
    }

    /** A value as it stands in the stored state, where everything but text, numbers and truth values is text. */
    private static Object stored(Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number;
            case Boolean truth -> truth;
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }
}
