package vn.bangvang.quickstart.scenario;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import vn.bangvang.quickstart.api.Fields;

/** Puts ids in the place of names in what a script says. */
record References(Load load) {
    private static final Pattern NAME = Pattern.compile("@([A-Z0-9-]+)");

    String in(String text) {
        return NAME.matcher(text).replaceAll((MatchResult name) -> load.id(name.group(1)));
    }

    Fields in(Map<String, Object> body) {
        Fields fields = Fields.of("", null);
        body.forEach((name, value) -> fields.and(name, value instanceof String text ? in(text) : value));
        return fields;
    }
}
