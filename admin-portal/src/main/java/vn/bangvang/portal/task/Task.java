package vn.bangvang.portal.task;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an official can do to one thing by a form: one operation of the API. What is allowed, and to whom, the API
 * decides.
 *
 * @param address in the address of its page
 * @param method as the API wants it: {@code POST} something done, {@code PUT} what is put in place as a whole
 * @param thing where what is changed is read; null where something new is made
 * @param action where the change is sent, after the address of the thing
 * @param fields in the order of the form
 * @param warns whether nothing can be taken back by doing the opposite, so that the page says what it means
 */
public record Task(String address, String method, @Nullable String thing, String action, List<Field> fields,
        boolean warns) {
    /** What takes only what it changes, with the reason. */
    static final String CORRECT = "/correct";

    /** Something new, at the path of its collection. */
    static Task makes(String address, String path, Field... fields) {
        return new Task(address, "POST", null, path, List.of(fields), false);
    }

    /** Something done to what is there, in the version that its reader saw. */
    static Task changes(String address, String thing, String action, Field... fields) {
        return new Task(address, "POST", thing, action, List.of(fields), false);
    }

    Task put() {
        return new Task(address, "PUT", thing, action, fields, warns);
    }

    Task warned() {
        return new Task(address, method, thing, action, fields, true);
    }

    /** Where the change is sent. */
    String path() {
        return thing == null ? action : thing + action;
    }

    /**
     * Whether what is changed has to be read again: what its form does not show is sent as it stands, or it tells of
     * which province a document is.
     */
    boolean needsItsThing() {
        return fields.stream().anyMatch(field -> field.is("KEPT") || field.is("DOCUMENT"));
    }

    /** Whether what is left empty stays as it was recorded, which the form then says. */
    public boolean isPartial() {
        return action.equals(CORRECT);
    }
}
