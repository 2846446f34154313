package vn.bangvang.portal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.wording.Format;

/** What every page needs, and what is shown in place of a page that is not to be had. */
@ControllerAdvice
class PageAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);
    private final MessageSource messages;
    private final String htmx;
    private final boolean demonstration;
    private final Site site;

    /** @param demonstration whether the figures are made up, which every page then says */
    PageAdvice(MessageSource messages, @Value("${bangvang.assets.htmx}") String htmx,
            @Value("${bangvang.demonstration}") boolean demonstration, Site site) {
        this.messages = messages;
        this.htmx = htmx;
        this.site = site;
        this.demonstration = demonstration;
    }

    @ModelAttribute
    void everyPage(Model model, Reader reader, ServerWebExchange exchange) {
        model.addAttribute("reader", reader);
        model.addAttribute("f", new Format(messages, reader.language().locale()));
        model.addAttribute("go", Links.from(exchange.getRequest().getQueryParams()));
        model.addAttribute("done", exchange.getRequest().getQueryParams().getFirst("xong"));
        model.addAttribute("waiting", exchange.getRequest().getQueryParams().getFirst("cho"));
        model.addAttribute("here", addressOf(exchange));
        model.addAttribute("htmx", htmx);
        model.addAttribute("demonstration", demonstration);
        model.addAttribute("site", site);
    }

    @ExceptionHandler
    Rendering refused(ApiRefusal refusal, Model model, Reader reader, ServerWebExchange exchange) {
        return instead(refusal.status(), refusal.problem(), model, reader, exchange);
    }

    /** An address that is no page of ours, or a page without what it needs; and what went wrong here. */
    @ExceptionHandler
    Rendering failed(Exception failure, Model model, Reader reader, ServerWebExchange exchange) {
        if (failure instanceof ErrorResponse answer) {
            return instead(answer.getStatusCode().value(), ApiRefusal.Problem.NONE, model, reader, exchange);
        }
        LOG.error("No page for {}", exchange.getRequest().getPath(), failure);
        return instead(500, ApiRefusal.Problem.NONE, model, reader, exchange);
    }

    private Rendering instead(int status, ApiRefusal.Problem problem, Model model, Reader reader,
            ServerWebExchange exchange) {
        everyPage(model, reader, exchange);
        return Rendering.view("refused")
                .status(HttpStatusCode.valueOf(status))
                .model(model.asMap())
                .modelAttribute("wording", wordingOf(status, problem))
                .modelAttribute("problem", problem)
                .build();
    }

    /** A period that nobody has opened is no mistake: it says where periods are opened. */
    private static String wordingOf(int status, ApiRefusal.Problem problem) {
        if ("UNKNOWN_PERIOD".equals(problem.code())) {
            return "period";
        }
        return switch (status) {
            case 401, 403, 404, 500 -> Integer.toString(status);
            default -> status < 500 ? "400" : "503";
        };
    }

    /** Without the language, whose choice in the toolbar must win, and without what was done just before. */
    private static String addressOf(ServerWebExchange exchange) {
        String query = exchange.getRequest().getURI().getRawQuery();
        String path = exchange.getRequest().getURI().getRawPath();
        String kept = query == null ? "" : query.replaceAll("(^|&)(lang|xong|cho)=[^&]*", "").replaceAll("^&", "");
        return kept.isEmpty() ? path : path + "?" + kept;
    }
}
