package vn.bangvang.portal.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is typed in a hurry: without marks, in lower case, so that "so giao duc" finds "Sở Giáo dục". */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private SearchText() {}

    public static String of(String text) {
        String marked = Normalizer.normalize(text, Normalizer.Form.NFD);
        String plain = MARKS.matcher(marked).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
        return SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether every word of the query occurs in one of the texts. */
    public static boolean matches(String query, String... texts) {
        String folded = of(String.join(" ", texts));
        for (String word : of(query).split(" ")) {
            if (!folded.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
