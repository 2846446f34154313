package vn.bangvang.standings.messaging;

import org.jspecify.annotations.Nullable;

/** Ids of organisations and members stand in a great many events: in memory most of them stand once. */
final class SharedTexts {
    private static final int SIZE = 1 << 17;
    /** A text that another one takes the place of is only kept once more. */
    private static final @Nullable String[] TEXTS = new String[SIZE];

    private SharedTexts() {}

    /** The same text, and most often the same object. */
    static String of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 15) & SIZE - 1;
        String known = TEXTS[place];
        if (text.equals(known)) {
            return known;
        }
        TEXTS[place] = text;
        return text;
    }
}
