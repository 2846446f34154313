package vn.bangvang.portal.organisation;

import org.jspecify.annotations.Nullable;

import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.wording.Format;

/**
 * One line of "Vì sao hạng này?".
 *
 * @param key names the ranking key in the messages
 * @param phrase message of a value in words, null where the value is a figure
 * @param phrase2 message of its second word
 * @param value the figure as text
 * @param count the exact integers behind it
 * @param decides whether this key put the organisation behind the next higher one
 */
public record Reason(String key, @Nullable String phrase, @Nullable String phrase2, String value, String count,
        boolean decides) {

    static Reason of(Row row, Row.RankKey key, Format format, boolean decides) {
        return switch (key.key()) {
            case "commendation" -> {
                Row.Award award = row.own().highestCommendation();
                yield award == null
                        ? inWords(key, "unit.none", null, decides)
                        : inWords(key, "award." + award.type(), "title." + award.title(), decides);
            }
            case "class" -> inWords(key,
                    row.own().ownClass() == null ? "class.NONE" : "class.full." + row.own().ownClass().name(), null,
                    decides);
            default -> {
                Ratio share = Ratio.of(key.numerator(), key.denominator());
                yield new Reason(key.key(), null, null, format.percent(share), format.fraction(share), decides);
            }
        };
    }

    private static Reason inWords(Row.RankKey key, String phrase, @Nullable String phrase2, boolean decides) {
        return new Reason(key.key(), phrase, phrase2, "", Format.NOTHING, decides);
    }
}
