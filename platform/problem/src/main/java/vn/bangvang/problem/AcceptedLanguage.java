package vn.bangvang.problem;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The language in which a reader likes best to be answered, by the header Accept-Language. */
public final class AcceptedLanguage {
    private AcceptedLanguage() {}

    /** @return null when none is named; what nobody can read names none */
    public static @Nullable Locale of(HttpHeaders headers) {
        try {
            return headers.getAcceptLanguageAsLocales().stream().findFirst().orElse(null);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
