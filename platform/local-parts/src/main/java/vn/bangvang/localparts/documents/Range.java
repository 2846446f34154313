package vn.bangvang.localparts.documents;

import java.util.Collection;
import java.util.List;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What an index is asked for because of a condition. It finds at least the documents for which the condition holds;
 * each of them is looked at again.
 *
 * @param from the least value; null for the very first
 * @param to the greatest value; null for the very last
 */
record Range(@Nullable Object from, @Nullable Object to) {
    static final Range EVERYTHING = new Range(null, null);

    /** @return several for a list of values; empty when no index helps */
    static List<Range> of(@Nullable Object condition) {
        if (!(condition instanceof Document operators)) {
            return isPlain(condition) ? List.of(point(condition)) : List.of();
        }
        if (operators.get("$in") instanceof Collection<?> values) {
            return values.stream().allMatch(Range::isPlain)
                    ? values.stream().map(Range::point).distinct().toList()
                    : List.of();
        }
        if (isPlain(operators.get("$eq"))) {
            return List.of(point(operators.get("$eq")));
        }
        Range range = operators.get("$elemMatch") instanceof Document element
                ? new Range(bound(element, "$gt"), bound(element, "$lt"))
                : oneSided(operators);
        return range.isBounded() || Boolean.TRUE.equals(operators.get("$exists")) ? List.of(range) : List.of();
    }

    boolean isPoint() {
        return from != null && from.equals(to);
    }

    /** In an array one element may be above and another one below: only one bound says something about each. */
    private static Range oneSided(Document operators) {
        Object from = bound(operators, "$gt");
        return new Range(from, from == null ? bound(operators, "$lt") : null);
    }

    private boolean isBounded() {
        return from != null || to != null;
    }

    private static Range point(@Nullable Object value) {
        Object normalized = Keys.normalized(value);
        return new Range(normalized, normalized);
    }

    private static @Nullable Object bound(Document operators, String operator) {
        Object value = operators.getOrDefault(operator, operators.get(operator + "e"));
        return isPlain(value) ? Keys.normalized(value) : null;
    }

    private static boolean isPlain(@Nullable Object value) {
        return !Missing.isNullOrMissing(value) && !(value instanceof Document) && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression);
    }
}
