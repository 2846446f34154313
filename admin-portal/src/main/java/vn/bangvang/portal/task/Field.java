package vn.bangvang.portal.task;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param name as the API names it
 * @param kind how it is filled in
 * @param required whether the form is refused without it
 * @param list for a choice the list of the messages whose codes are offered, in the order of {@link Choices}
 */
public record Field(String name, Kind kind, boolean required, @Nullable String list) {

    /** How a field is filled in. Organisations are named by their code, as clerks write it; the API gets the id. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        DATE,
        NUMBER,
        CHOICE,
        ORGANISATION,
        HIDDEN
    }

    static Field text(String name) {
        return new Field(name, Kind.TEXT, true, null);
    }

    static Field reason(String name) {
        return new Field(name, Kind.LONG_TEXT, true, null);
    }

    static Field date(String name) {
        return new Field(name, Kind.DATE, true, null);
    }

    static Field number(String name) {
        return new Field(name, Kind.NUMBER, true, null);
    }

    static Field choice(String name, String list) {
        return new Field(name, Kind.CHOICE, true, list);
    }

    static Field organisation(String name) {
        return new Field(name, Kind.ORGANISATION, true, null);
    }

    /** What the page that leads to the form fills in. */
    static Field given(String name) {
        return new Field(name, Kind.HIDDEN, true, null);
    }

    Field optional() {
        return new Field(name, kind, false, list);
    }

    /** What a field of choice offers. */
    public List<String> options() {
        return list == null ? List.of() : Choices.of(list);
    }

    public boolean is(String wanted) {
        return kind.name().equals(wanted);
    }
}
