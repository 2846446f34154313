package vn.bangvang.portal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.wording.Format;

/** What every page needs, and what it shows when the API says no. */
@ControllerAdvice
class PageAdvice {

    private final String htmx;
    private final String sse;

    PageAdvice(@Value("${bangvang.assets.htmx}") String htmx, @Value("${bangvang.assets.sse}") String sse) {
        this.htmx = htmx;
        this.sse = sse;
    }

    @ModelAttribute
    void everyPage(Model model, Reader reader, ServerWebExchange exchange) {
        model.addAttribute("reader", reader);
        model.addAttribute("f", new Format(reader.language()));
        model.addAttribute("here", addressOf(exchange));
        model.addAttribute("htmx", htmx);
        model.addAttribute("sse", sse);
    }

    @ExceptionHandler
    Rendering refused(ApiRefusal refusal, Model model, Reader reader, ServerWebExchange exchange) {
        everyPage(model, reader, exchange);
        return Rendering.view("refused")
                .status(HttpStatusCode.valueOf(refusal.status()))
                .model(model.asMap())
                .modelAttribute("wording", wordingOf(refusal.status()))
                .modelAttribute("problem", refusal.problem())
                .build();
    }

    private static String wordingOf(int status) {
        return switch (status) {
            case 401, 403, 404 -> Integer.toString(status);
            default -> status < 500 ? "400" : "503";
        };
    }

    /** Without the language: the toolbar's choice must win once it is made. */
    private static String addressOf(ServerWebExchange exchange) {
        String query = exchange.getRequest().getURI().getRawQuery();
        String path = exchange.getRequest().getURI().getRawPath();
        String kept = query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "").replaceAll("^&", "");
        return kept.isEmpty() ? path : path + "?" + kept;
    }
}
