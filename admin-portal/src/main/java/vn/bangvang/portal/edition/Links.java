package vn.bangvang.portal.edition;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import vn.bangvang.portal.api.Edition;

/** The addresses of the pages; each keeps the province, the period, the closing and the instant that are shown. */
public record Links(@Nullable String province, @Nullable String period, @Nullable Integer closing,
        @Nullable Instant knownAt) {

    public static Links to(Edition edition) {
        return new Links(edition.province(), edition.period().toString(), edition.closing(), edition.knownAt());
    }

    /** From a page that shows no board to the one that its reader came from; what is no closing is left out. */
    public static Links from(MultiValueMap<String, String> query) {
        String province = query.getFirst("tinh");
        String closing = query.getFirst("lan");
        return new Links(province == null ? query.getFirst("province") : province, query.getFirst("ky"),
                closing == null || !closing.matches("\\d{1,4}") ? null : Integer.valueOf(closing),
                Moments.read(query.getFirst("biet")).orElse(null));
    }

    public String board() {
        return page("/").build(true).toUriString();
    }

    public String board(String level, @Nullable String superior) {
        return with(with(page("/"), "cap", level), "khoi", superior).build(true).toUriString();
    }

    public String unit(String id) {
        return page("/don-vi/" + UriUtils.encode(id, StandardCharsets.UTF_8)).build(true).toUriString();
    }

    /**
     * The board as a file, from the API itself.
     *
     * @param format as the API names it
     */
    public String export(String format, String level, @Nullable String superior, String language) {
        UriComponentsBuilder file = UriComponentsBuilder.fromPath("/api/v1/standings/" + period + "/export");
        file = with(with(with(file, "format", format), "level", level), "superior", superior);
        file = with(with(with(file, "province", province), "closeVersion", closing), "knownAt", knownAt);
        return with(file, "lang", language).build(true).toUriString();
    }

    /** What it is that gives an organisation its rank. */
    public String why(String id) {
        return unit(id) + "#vi-sao";
    }

    /** The same for ever: a board as it was closed. */
    public Links closed(int closeVersion) {
        return new Links(province, period, closeVersion, null);
    }

    /** The board as it is now. */
    public Links present() {
        return new Links(province, period, null, null);
    }

    /** The board as it was known at an instant: the same for ever, as long as nothing that was recorded is lost. */
    public Links known(Instant at) {
        return new Links(province, period, closing, at);
    }

    /** Who and what stands behind a figure of an organisation. */
    public String evidence(String id, String figure) {
        return page("/don-vi/" + UriUtils.encode(id, StandardCharsets.UTF_8) + "/can-cu", Map.of("so-lieu", figure));
    }

    /** The page of what an event happened to, null where there is none. */
    public @Nullable String record(String aggregateType, String id) {
        return switch (aggregateType) {
            case "organisation" -> unit(id);
            case "evaluation", "commendation", "self-criticism", "member", "prize", "investment-indicator",
                    "issued-document",
                    "target", "enrolment", "guiding-document", "competition", "conference" ->
                at("/ho-so/" + aggregateType + "/" + UriUtils.encode(id, StandardCharsets.UTF_8));
            default -> null;
        };
    }

    /** A page that needs nothing but the board. */
    public String at(String path) {
        return page(path).build(true).toUriString();
    }

    /** Any page of this board. */
    public String page(String path, Map<String, String> query) {
        UriComponentsBuilder page = page(path);
        query.forEach((name, value) -> with(page, name, value));
        return page.build(true).toUriString();
    }

    private UriComponentsBuilder page(String path) {
        return with(with(with(with(UriComponentsBuilder.fromPath(path), "tinh", province), "ky", period), "lan",
                closing), "biet", knownAt);
    }

    private static UriComponentsBuilder with(UriComponentsBuilder page, String name, @Nullable Object value) {
        return value == null
                ? page
                : page.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
    }
}
