package vn.bangvang.portal.task;

import java.util.stream.Stream;

import static vn.bangvang.portal.task.Field.choice;
import static vn.bangvang.portal.task.Field.date;
import static vn.bangvang.portal.task.Field.fixed;
import static vn.bangvang.portal.task.Field.reason;
import static vn.bangvang.portal.task.Field.text;

/** The fields of a form that corrects one dated fact: which it is, what it really was, and on what that rests. */
final class Corrected {
    private static final String ACTION = "changes/0/action";
    private static final String KIND = "changes/0/fact/kind";

    private Corrected() {}

    /** Another day for a fact, or with it other contents. */
    static Field[] of(String kind, Field... contents) {
        return withReason(Stream.concat(Stream.of(fixed(ACTION, "CORRECT"), fixed(KIND, kind), wrong(),
                fixed("changes/0/to/kind", kind), date("changes/0/to/on")), Stream.of(contents)));
    }

    /** A fact that never was. */
    static Field[] cancelled(String list) {
        return withReason(Stream.of(fixed(ACTION, "CANCEL"), choice(KIND, list), wrong()));
    }

    private static Field wrong() {
        return date("changes/0/fact/on");
    }

    private static Field[] withReason(Stream<Field> fields) {
        return Stream.concat(fields, Stream.of(reason("reason"), text("document"))).toArray(Field[]::new);
    }
}
