package vn.bangvang.gateway.answers;

import java.util.Locale;

import org.springframework.web.util.HtmlUtils;

import vn.bangvang.problem.Sentences;

/** The page that a person sees when no service can make one. It depends on nothing but the gateway itself. */
final class ErrorPage {

    private ErrorPage() {}

    static String html(Locale language, int status, String code, String again, String traceId) {
        String title = escaped(Sentences.text(code, language));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s — Bảng Vàng</title>
                <link rel="stylesheet" href="/error/error.css">
                </head>
                <body>
                <main>
                <p class="brand">Bảng Vàng</p>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                <p class="trace">%d · %s</p>
                </main>
                </body>
                </html>
                """.formatted(language.getLanguage(), title, title, escaped(Sentences.text("TRY_AGAIN", language)),
                again,
                escaped(Sentences.text("AGAIN", language)), status, traceId);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

}
