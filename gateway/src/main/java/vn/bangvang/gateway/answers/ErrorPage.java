package vn.bangvang.gateway.answers;

import org.springframework.web.util.HtmlUtils;

/** The page that a person sees when no service can make one. It depends on nothing but the door itself. */
final class ErrorPage {

    private ErrorPage() {}

    static String html(String language, int status, String title, String advice, String again, String traceId) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s — Bảng Vàng</title>
                <link rel="stylesheet" href="/door/door.css">
                </head>
                <body>
                <main>
                <p class="house">Bảng Vàng</p>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                <p class="trace">%d · %s</p>
                </main>
                </body>
                </html>
                """.formatted(language, escaped(title), escaped(title),
                escaped(advice), again, language.equals("en") ? "Try again" : "Thử lại", status, traceId);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

}
