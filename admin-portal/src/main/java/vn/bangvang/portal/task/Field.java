package vn.bangvang.portal.task;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param name as the API names it; of what stands further in a body the way there, such as {@code changes/0/to/on}, as
 *        the API's problems point at it
 * @param kind how it is filled in
 * @param required whether the form is refused without it
 * @param list for a choice the list of the messages whose codes are offered, in the order of {@link Choices}
 * @param value of what is the same at each time
 */
public record Field(String name, Kind kind, boolean required, @Nullable String list, @Nullable String value) {
    private static final Pattern FIRST_OF_A_LIST = Pattern.compile("^(changes|items)/0/");

    /**
     * How a field is filled in. Organisations are named by their code, as clerks write it, members by their name or
     * number, guiding documents by their number; the API gets the id.
     */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        DATE,
        NUMBER,
        CHOICE,
        FLAG,
        ORGANISATION,
        MEMBER,
        DOCUMENT,
        HIDDEN,
        /** Hidden too, and part of the address instead of the body. */
        IN_PATH,
        /** Not shown at all. */
        FIXED
    }

    private static Field of(String name, Kind kind) {
        return new Field(name, kind, true, null, null);
    }

    static Field text(String name) {
        return of(name, Kind.TEXT);
    }

    static Field reason(String name) {
        return of(name, Kind.LONG_TEXT);
    }

    static Field date(String name) {
        return of(name, Kind.DATE);
    }

    static Field number(String name) {
        return of(name, Kind.NUMBER);
    }

    static Field choice(String name, String list) {
        return new Field(name, Kind.CHOICE, true, list, null);
    }

    /** Yes when it is ticked, and nothing when it is not. */
    static Field flag(String name) {
        return of(name, Kind.FLAG).optional();
    }

    static Field organisation(String name) {
        return of(name, Kind.ORGANISATION);
    }

    static Field document(String name) {
        return of(name, Kind.DOCUMENT);
    }

    static Field member(String name) {
        return of(name, Kind.MEMBER);
    }

    /** What the page that leads to the form fills in. */
    static Field given(String name) {
        return of(name, Kind.HIDDEN);
    }

    static Field inPath(String name) {
        return of(name, Kind.IN_PATH);
    }

    static Field fixed(String name, String value) {
        return new Field(name, Kind.FIXED, true, null, value);
    }

    Field optional() {
        return new Field(name, kind, false, list, value);
    }

    /** What a field of choice offers. */
    public List<String> options() {
        return list == null ? List.of() : Choices.of(list);
    }

    public boolean is(String wanted) {
        return kind.name().equals(wanted);
    }

    /** Whether its reader sees nothing of it. */
    public boolean isUnseen() {
        return kind == Kind.HIDDEN || kind == Kind.IN_PATH || kind == Kind.FIXED;
    }

    /** Under which of the messages its name stands. */
    public String label() {
        return FIRST_OF_A_LIST.matcher(name).replaceFirst("").replace('/', '.');
    }
}
