package vn.bangvang.member.membership;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.organisation.Organisation;

/**
 * A person's name as Vietnamese papers write it: family name, middle names, given name. Kept in composed form (NFC)
 * with single spaces, so that one name is one text however it was typed.
 *
 * @param text family name first
 */
public record FullName(String text) {
    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final Pattern GAP = Pattern.compile(" ");
    private static final Locale VIETNAMESE = Locale.of("vi");

    public FullName {
        text = GAPS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }

    /** Given name, then family and middle names, by the Vietnamese alphabet with its tones. */
    public static Comparator<FullName> byGivenName() {
        Collator alphabet = Collator.getInstance(VIETNAMESE);
        return Comparator.<FullName, CollationKey>comparing(name -> alphabet.getCollationKey(name.givenName()))
                .thenComparing(name -> alphabet.getCollationKey(name.text));
    }

    String givenName() {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** Each word without marks and in lower case, as people type it in a hurry: "Đặng Thị Ân" gives dang, thi, an. */
    public List<String> searchWords() {
        return searchWords(text);
    }

    /** The words that a search asks for; none for nothing but spaces. */
    public static List<String> searchWords(@Nullable String asked) {
        String bare = asked == null ? "" : Organisation.searchKey(asked);
        return bare.isEmpty() ? List.of() : GAP.splitAsStream(bare).distinct().toList();
    }
}
