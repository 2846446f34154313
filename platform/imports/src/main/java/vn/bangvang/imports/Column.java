package vn.bangvang.imports;

import org.jspecify.annotations.Nullable;

/**
 * A column of a file that can be imported. Its headings are the labels {@code Column.<things>.<field>}.
 *
 * @param field of the request's record; a dot leads into a field, as in {@code contact.phone}, or to a
 *        place in a list, as in {@code identifiers.0.value}
 * @param kind what its cells are
 * @param words the constants that a cell names, by code or by label; null but for {@link Kind#WORD}
 * @param required whether every row must have it
 * @param key whether it is part of what no two rows of a file may share
 * @param example a cell as it could stand there
 */
public record Column(String field, Kind kind, @Nullable Class<? extends Enum<?>> words, boolean required, boolean key,
        String example) {

    /** What the cells of a column are. */
    public enum Kind {
        TEXT,
        /** A day as dd/MM/yyyy or yyyy-MM-dd, never with the month first. */
        DAY,
        /** A number, whole or with a decimal comma or point. */
        NUMBER,
        /** Yes or no. */
        TRUTH,
        /** One of a list of words. */
        WORD,
        /** The code, or our id, of something that is there already. */
        REFERENCE
    }

    public static Column text(String field, String example) {
        return new Column(field, Kind.TEXT, null, false, false, example);
    }

    public static Column day(String field, String example) {
        return new Column(field, Kind.DAY, null, false, false, example);
    }

    public static Column number(String field, String example) {
        return new Column(field, Kind.NUMBER, null, false, false, example);
    }

    public static Column truth(String field, String example) {
        return new Column(field, Kind.TRUTH, null, false, false, example);
    }

    /** @param words each constant has a label */
    public static Column word(String field, Class<? extends Enum<?>> words, String example) {
        return new Column(field, Kind.WORD, words, false, false, example);
    }

    public static Column reference(String field, String example) {
        return new Column(field, Kind.REFERENCE, null, false, false, example);
    }

    public Column inEveryRow() {
        return new Column(field, kind, words, true, key, example);
    }

    public Column ofTheKey() {
        return new Column(field, kind, words, required, true, example);
    }
}
