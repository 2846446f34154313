package vn.bangvang.portal.edition;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import vn.bangvang.portal.api.Edition;

/** The addresses of the pages; each keeps the province, the period and the closing that are shown. */
public record Links(@Nullable String province, @Nullable String period, @Nullable Integer closing) {

    public static Links to(Edition edition) {
        return new Links(edition.province(), edition.period().toString(), edition.closing());
    }

    /** From a page that shows no board to the one that its reader came from; what is no closing is left out. */
    public static Links from(MultiValueMap<String, String> query) {
        String province = query.getFirst("tinh");
        String closing = query.getFirst("lan");
        return new Links(province == null ? query.getFirst("province") : province, query.getFirst("ky"),
                closing == null || !closing.matches("\\d{1,4}") ? null : Integer.valueOf(closing));
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
        return with(with(with(file, "province", province), "closeVersion", closing), "lang", language).build(true)
                .toUriString();
    }

    /** What it is that gives an organisation its rank. */
    public String why(String id) {
        return unit(id) + "#vi-sao";
    }

    /** This board beside an earlier one. */
    public String comparison() {
        return page("/so-sanh").build(true).toUriString();
    }

    public String operations() {
        return page("/van-hanh").build(true).toUriString();
    }

    public String help() {
        return page("/tro-giup").build(true).toUriString();
    }

    /** The same for ever: a board as it was closed. */
    public Links closed(int closeVersion) {
        return new Links(province, period, closeVersion);
    }

    /** The board as it is now. */
    public Links present() {
        return new Links(province, period, null);
    }

    private UriComponentsBuilder page(String path) {
        return with(with(with(UriComponentsBuilder.fromPath(path), "tinh", province), "ky", period), "lan", closing);
    }

    private static UriComponentsBuilder with(UriComponentsBuilder page, String name, @Nullable Object value) {
        return value == null
                ? page
                : page.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
    }
}
