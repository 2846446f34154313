package vn.bangvang.portal.organisation;

import java.util.Locale;
import java.util.Map;

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
        String name = key.key().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return switch (name) {
            case "commendation" -> {
                Row.Award award = row.own().highestCommendation();
                yield award == null
                        ? new Reason("commendation", "unit.none", null, "", Format.NOTHING, decides)
                        : new Reason("commendation", "award." + award.type(), "title." + award.title(), "",
                                Format.NOTHING, decides);
            }
            case "class", "ownclass" -> new Reason("class",
                    row.own().ownClass() == null ? "class.NONE" : "class.full." + row.own().ownClass().name(), null, "",
                    Format.NOTHING, decides);
            default -> {
                Ratio share = Ratio.of(key.numerator(), key.denominator());
                yield new Reason(KNOWN.getOrDefault(name, key.key()), null, null, format.percent(share),
                        format.fraction(share), decides);
            }
        };
    }

    private static final Map<String, String> KNOWN = Map.ofEntries(Map.entry("goodorbetter", "goodOrBetter"),
            Map.entry("outstanding", "outstanding"), Map.entry("outstandingshare", "outstanding"),
            Map.entry("outstandingwithinquota", "outstanding"), Map.entry("memberscommended", "commendedMembers"),
            Map.entry("commended", "commendedMembers"), Map.entry("commendedmembers", "commendedMembers"),
            Map.entry("inspection", "inspection"), Map.entry("targets", "targets"),
            Map.entry("selfcriticism", "selfCriticism"));
}
