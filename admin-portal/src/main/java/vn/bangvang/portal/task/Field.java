package vn.bangvang.portal.task;

import java.util.List;
import java.util.regex.Matcher;
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
 * @param isAsItIs whether the form begins with what stands there now
 */
public record Field(String name, Kind kind, boolean required, @Nullable String list, @Nullable String value,
        boolean isAsItIs) {
    private static final Pattern ONLY_OF_A_LIST = Pattern.compile("^changes/0/");
    private static final Pattern ONE_OF_A_LIST = Pattern.compile("^(debts|items)/(\\d+)/");

    /**
     * How a field is filled in. Organisations are named by their code, as clerks write it, members by their name or
     * number, guiding documents by their number; the API gets the id.
     */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        /** One text in each line. */
        LINES,
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
        FIXED,
        /** Not shown, and sent as it stands. */
        KEPT
    }

    private static Field of(String name, Kind kind) {
        return new Field(name, kind, true, null, null, false);
    }

    static Field text(String name) {
        return of(name, Kind.TEXT);
    }

    static Field reason(String name) {
        return of(name, Kind.LONG_TEXT);
    }

    static Field lines(String name) {
        return of(name, Kind.LINES);
    }

    static Field date(String name) {
        return of(name, Kind.DATE);
    }

    static Field number(String name) {
        return of(name, Kind.NUMBER);
    }

    static Field choice(String name, String list) {
        return new Field(name, Kind.CHOICE, true, list, null, false);
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
        return new Field(name, Kind.FIXED, true, null, value, false);
    }

    /** What a change of the whole must not lose. */
    static Field kept(String name) {
        return of(name, Kind.KEPT);
    }

    Field optional() {
        return new Field(name, kind, false, list, value, isAsItIs);
    }

    Field asItIs() {
        return new Field(name, kind, required, list, value, true);
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
        return kind == Kind.HIDDEN || kind == Kind.IN_PATH || kind == Kind.FIXED || kind == Kind.KEPT;
    }

    /** Under which of the messages its name stands. */
    public String label() {
        return ONE_OF_A_LIST.matcher(ONLY_OF_A_LIST.matcher(name).replaceFirst(""))
                .replaceFirst("$1/")
                .replace('/', '.');
    }

    /** The list of which it tells one; empty for a field that stands alone. */
    String manyOf() {
        Matcher place = ONE_OF_A_LIST.matcher(name);
        return place.find() ? place.group(1) : "";
    }

    /** Which of its list it tells, from 0. */
    int place() {
        Matcher place = ONE_OF_A_LIST.matcher(name);
        return place.find() ? Integer.parseInt(place.group(2)) : 0;
    }

    /** The same field of another one of its list. */
    String at(int place) {
        return ONE_OF_A_LIST.matcher(name).replaceFirst("$1/" + place + "/");
    }

    /** The object in which it stands: the way there with a slash at its end, empty for the body itself. */
    String around() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
