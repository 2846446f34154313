package vn.bangvang.standings.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.access.Caller;
import vn.bangvang.problem.AcceptedLanguage;
import vn.bangvang.standings.export.BoardTable;
import vn.bangvang.standings.export.Labels;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.rank.Ranks;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.live.BoardSelector.Asked;
import vn.bangvang.standings.live.SelectedBoard;
import vn.bangvang.tables.FileForm;

/** A board as a file. */
@RestController
@RequestMapping("/api/v1/standings/{period:\\d.*}/export")
final class ExportController {
    private static final String TEXT = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PAGES = "application/pdf";

    private final BoardSelector boards;
    private final Headings headings;

    ExportController(BoardSelector boards, Headings headings) {
        this.boards = boards;
        this.headings = headings;
    }

    /**
     * Exports a board as a file. A level stands in the order of its ranks; headings are in the language of the reader.
     * Where the board shows figures about members as null because they are too few, the file says so instead.
     *
     * @param level only organisations of this level, in the order of their ranks
     * @param format of the file
     * @param bom whether CSV begins with a byte order mark, which some spreadsheets need
     * @param lang of the headings, vi or en, where a link cannot carry an Accept-Language
     */
    @GetMapping(produces = {TEXT, WORKBOOK, PAGES})
    Mono<ResponseEntity<byte[]>> exportBoard(Caller caller, @PathVariable String period,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion,
            @RequestParam @Nullable Instant knownAt, @RequestParam @Nullable Level level,
            @RequestParam @Nullable String superior, @RequestParam FileForm format,
            @RequestParam(defaultValue = "false") boolean bom, @RequestParam @Nullable String lang,
            ServerWebExchange exchange) {
        Locale asked = lang != null
                ? Locale.forLanguageTag(lang)
                : AcceptedLanguage.of(exchange.getRequest().getHeaders());
        return boards.board(caller, new Asked(period, province, closeVersion, knownAt))
                .publishOn(Schedulers.boundedElastic())
                .map(selected -> {
                    Set<String> withheld = boards.withheld(caller, selected);
                    List<Row> rows = inOrder(selected.rows(level, superior), level);
                    return ResponseEntity.ok()
                            .eTag("W/\"" + headings.version(selected) + Digest.variant(withheld) + "\"")
                            .contentType(MediaType.parseMediaType(
                                    format.mediaType() + (format == FileForm.CSV ? ";charset=UTF-8" : "")))
                            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                            .header(HttpHeaders.CONTENT_DISPOSITION, named(selected, format))
                            .body(format.of(BoardTable.of(about(selected), rows, withheld, Labels.in(asked)), bom));
                });
    }

    /** A level in the order of its ranks, what is not ranked at the end; everything else as the board shows it. */
    private static List<Row> inOrder(List<Row> rows, @Nullable Level level) {
        return level == null
                ? rows
                : Stream.concat(Ranks.rank(rows).stream(), rows.stream().filter(row -> row.rank() == null)).toList();
    }

    private static String named(SelectedBoard selected, FileForm format) {
        return ContentDisposition.attachment()
                .filename("bang-vang-%s-%s.%s".formatted(selected.province().code(), selected.state().period(),
                        format.extension()))
                .build()
                .toString();
    }

    private static Map<String, String> about(SelectedBoard selected) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("PROVINCE", selected.province().name());
        about.put("PERIOD", selected.state().period().toString());
        about.put("POLICY", selected.state().policy().code());
        about.put("STATUS", selected.status());
        about.put("AS_OF", selected.asOf().toString());
        if (selected.knownAt() != null) {
            about.put("KNOWN_AT", selected.knownAt().toString());
        }
        if (selected.closed() != null) {
            about.put("CLOSING", String.valueOf(selected.closed().closeVersion()));
        }
        String sealed = selected.sha256();
        if (sealed != null) {
            about.put("SEAL", sealed);
        }
        return about;
    }
}
