package vn.bangvang.webapi;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;

import vn.bangvang.refusal.Refusal;

/** What a rule's code means on the wire: its stable type, and its words in the caller's language, Vietnamese first. */
final class Messages {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final ResourceBundleMessageSource TEXTS = texts();

    private Messages() {}

    static URI type(String code) {
        return URI.create("urn:bangvang:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    }

    /** The same words for every occurrence of the type (RFC 9457, section 3.1.3): figures belong into the message. */
    static String title(String code, int status, @Nullable Locale asked) {
        Locale locale = spoken(asked);
        String title = text(code + ".title", "", locale);
        if (title.isEmpty()) {
            title = text(code, code, locale);
        }
        return title.contains("{") ? text("HTTP_" + status, code, locale) : title;
    }

    static String message(Refusal.Reason reason, @Nullable Locale asked) {
        String text = text(reason.code(), reason.code(), spoken(asked));
        for (Map.Entry<String, Object> value : reason.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    private static String text(String key, String otherwise, Locale locale) {
        String text = TEXTS.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }

    private static Locale spoken(@Nullable Locale asked) {
        return asked != null && asked.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
    }

    private static ResourceBundleMessageSource texts() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/problems", "messages/web-api");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(VIETNAMESE);
        return source;
    }
}
