package vn.bangvang.member.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text as people type it in a hurry: no marks, lower case, so that "so giao duc" finds "Sở Giáo dục". */
public final class SearchKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private SearchKey() {}

    /** Marks stripped, đ as d, lower case, single spaces. */
    public static String of(String text) {
        // Đ has no decomposition, so it survives NFD.
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return GAPS.matcher(bare.replace('đ', 'd').replace('Đ', 'D')).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
