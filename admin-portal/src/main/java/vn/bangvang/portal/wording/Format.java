package vn.bangvang.portal.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;

/**
 * Figures, dates and names of codes as they are written in Vietnam: decimal comma, dot between thousands, day before
 * month, the time of Ho Chi Minh City. English readers get their decimal point, and the same dates.
 */
public record Format(MessageSource messages, Locale locale) {

    /** What stands where nothing is counted. Never 0. */
    public static final String NOTHING = "–";

    private static final ZoneId CIVIL_TIME = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");
    private static final long BILLION = 1_000_000_000L;

    public String number(@Nullable Number value) {
        return value == null ? NOTHING : decimals(0).format(value);
    }

    /** One decimal: 75,2%. */
    public String percent(@Nullable BigDecimal value) {
        return value == null ? NOTHING : decimals(1).format(value.setScale(1, RoundingMode.HALF_UP)) + "%";
    }

    public String percent(Ratio ratio) {
        return percent(ratio.percent());
    }

    /** The exact figures that belong beside every percentage: 351/467. */
    public String fraction(Ratio ratio) {
        return ratio.isCounted() ? fraction(ratio.numerator(), ratio.denominator()) : NOTHING;
    }

    public String fraction(long numerator, long denominator) {
        return number(numerator) + "/" + number(denominator);
    }

    /** Ties share a place: 2=. */
    public String position(Row.@Nullable Rank rank) {
        return rank == null ? NOTHING : number(rank.position()) + (rank.tied() ? "=" : "");
    }

    /** Whole billions where the amount has no smaller part: 2.300 tỷ đồng. */
    public String money(long vnd) {
        if (vnd != 0 && vnd % (BILLION / 10) == 0 && Math.abs(vnd) >= BILLION) {
            String billions = decimals(vnd % BILLION == 0 ? 0 : 1)
                    .format(BigDecimal.valueOf(vnd).divide(BigDecimal.valueOf(BILLION)));
            return phrase("money.billion", billions);
        }
        return phrase("money.dong", number(vnd));
    }

    public String dateTime(@Nullable Instant instant) {
        return instant == null ? NOTHING : DATE_TIME.format(instant.atZone(CIVIL_TIME));
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? NOTHING : DATE.format(date);
    }

    /** A day or an instant as an answer tells it. */
    public String day(String told) {
        try {
            return told.length() > "2021-12-31".length()
                    ? dateTime(Instant.parse(told))
                    : date(LocalDate.parse(told));
        } catch (DateTimeException notADay) {
            return told;
        }
    }

    /** For machines that read the page: ISO 8601. */
    public String machine(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /** A delay in the largest unit that says enough: 2 giây, 5 phút, 3 giờ. */
    public String delay(long millis) {
        long seconds = Math.max(0, millis) / 1000;
        if (seconds < 60) {
            return phrase("fresh.seconds", seconds);
        }
        return seconds < 2 * 3600 ? phrase("fresh.minutes", seconds / 60) : phrase("fresh.hours", seconds / 3600);
    }

    /** Năm 2021 is written {@code 2021}, the third quarter of 2025 in words. */
    public String period(Period period) {
        String message = period.isYear() ? "period.year" : "period.quarter." + period.quarter();
        return phrase(message, Integer.toString(period.year()));
    }

    /**
     * The name of a code in one of the lists of the messages; a code that this version does not know is shown as it is.
     */
    public String name(String list, String code) {
        String name = messages.getMessage(list + "." + code, null, code, locale);
        return name == null ? code : name;
    }

    /** The name of a field: the one that its form or list has for it, or else the usual one. */
    public String label(String where, String field) {
        String own = messages.getMessage("field." + where + "." + field, null, "", locale);
        return own == null || own.isEmpty() ? messages.getMessage("field." + field, null, locale) : own;
    }

    /** A figure of a row by where it stands in the row; of a key the name of the key, of a part that of the whole. */
    public String figure(String figure) {
        if (figure.startsWith("rank.")) {
            return name("key", figure.substring("rank.".length()));
        }
        String name = messages.getMessage("figure." + figure, null, "", locale);
        int last = figure.lastIndexOf('.');
        return name != null && !name.isEmpty() ? name : last < 0 ? figure : figure(figure.substring(0, last));
    }

    /** A value as an answer tells it in JSON: a class by its name, nothing as a dash. */
    public String told(@Nullable String json) {
        if (json == null || json.equals("null")) {
            return NOTHING;
        }
        String plain = json.replaceAll("^\"|\"$", "");
        return name("class", plain);
    }

    /** What a ranking compares, in the words of the pages or else in those of the answer. */
    public String name(Standings.Key key) {
        String told = key.name() == null ? key.key() : key.name();
        String name = messages.getMessage("key." + key.key(), null, told, locale);
        return name == null ? told : name;
    }

    private String phrase(String message, Object value) {
        return messages.getMessage(message, new Object[]{value}, locale);
    }

    private DecimalFormat decimals(int digits) {
        DecimalFormat format = new DecimalFormat("#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits)),
                DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
