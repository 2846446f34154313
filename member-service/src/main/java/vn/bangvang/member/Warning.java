package vn.bangvang.member;

import java.util.Map;

/**
 * Something an official should look at although the command was accepted: a rule that allows exceptions with the upper
 * level's written consent.
 *
 * @param code UPPER_SNAKE_CASE; never renamed once published
 * @param values figures behind it, by name
 */
public record Warning(String code, Map<String, Object> values) {
    public Warning {
        values = Map.copyOf(values);
    }
}
