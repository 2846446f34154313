package vn.bangvang.standings.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.bangvang.feed.WrittenTimes;
import vn.bangvang.period.Period;

/**
 * A state of version 1 as it came. Unknown fields are ignored (within v1 there are only additions); a missing or
 * unreadable one is named.
 *
 * @param path where in the state this part lies, for the message
 * @param own id of the subject, which its state repeats
 */
record StateV1(JsonNode json, String path, String own) {

    static StateV1 of(JsonNode json, String own) {
        return new StateV1(json, "state", own);
    }

    String text(String field) {
        String value = optionalText(field);
        if (value == null) {
            throw UntranslatableEvent.missing(path + "." + field);
        }
        return value;
    }

    @Nullable
    String optionalText(String field) {
        JsonNode value = json.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isString()) {
            throw UntranslatableEvent.wrong(path + "." + field);
        }
        String text = value.stringValue();
        return text.equals(own) ? own : SharedTexts.of(text);
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String field) {
        return read(field, text(field), name -> Enum.valueOf(type, name));
    }

    LocalDate day(String field) {
        return read(field, text(field), WrittenTimes::day);
    }

    @Nullable
    LocalDate optionalDay(String field) {
        String value = optionalText(field);
        return value == null ? null : read(field, value, WrittenTimes::day);
    }

    Period period(String field) {
        return read(field, text(field), Period::parse);
    }

    Instant instant(String field) {
        return read(field, text(field), WrittenTimes::instant);
    }

    private <T> T read(String field, String value, Function<String, T> reading) {
        try {
            return reading.apply(value);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw UntranslatableEvent.wrong(path + "." + field);
        }
    }

    long number(String field) {
        Long value = optionalNumber(field);
        if (value == null) {
            throw UntranslatableEvent.missing(path + "." + field);
        }
        return value;
    }

    @Nullable
    Long optionalNumber(String field) {
        JsonNode value = json.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw UntranslatableEvent.wrong(path + "." + field);
        }
        return value.longValue();
    }

    int small(String field) {
        long value = number(field);
        if (value != (int) value) {
            throw UntranslatableEvent.wrong(path + "." + field);
        }
        return (int) value;
    }

    /** False when it is not said. */
    boolean flag(String field) {
        return json.path(field).asBoolean(false);
    }

    boolean has(String field) {
        return !isAbsent(json.path(field));
    }

    StateV1 part(String field) {
        JsonNode value = json.path(field);
        if (!value.isObject()) {
            throw UntranslatableEvent.missing(path + "." + field);
        }
        return new StateV1(value, path + "." + field, own);
    }

    /** Empty when the list is not there. */
    <T> List<T> each(String field, Function<StateV1, T> translation) {
        JsonNode value = json.path(field);
        if (isAbsent(value)) {
            return List.of();
        }
        if (!value.isArray()) {
            throw UntranslatableEvent.wrong(path + "." + field);
        }
        return value.valueStream().map(item -> translation.apply(new StateV1(item, path + "." + field, own))).toList();
    }

    /** Empty when the list is not there. */
    List<String> texts(String field) {
        JsonNode value = json.path(field);
        if (isAbsent(value)) {
            return List.of();
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw UntranslatableEvent.wrong(path + "." + field);
        }
        return value.valueStream().map(JsonNode::stringValue).toList();
    }

    List<Integer> years(String field) {
        return json.path(field).valueStream().filter(JsonNode::isIntegralNumber).map(JsonNode::intValue).toList();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
