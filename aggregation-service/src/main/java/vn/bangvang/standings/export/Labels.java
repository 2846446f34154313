package vn.bangvang.standings.export;

import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/** What a reader calls columns, classes and levels. */
public record Labels(ResourceBundle texts) {

    /** @param asked Vietnamese when it is null or not a language that the service speaks */
    public static Labels in(@Nullable Locale asked) {
        boolean english = asked != null && asked.getLanguage().equals("en");
        return new Labels(ResourceBundle.getBundle("messages/export",
                english ? Locale.ENGLISH : Locale.forLanguageTag("vi")));
    }

    String of(String key) {
        return texts.getString(key);
    }

    /** Empty for nothing. */
    String of(@Nullable Enum<?> value) {
        return value == null ? "" : of(value.name());
    }
}
