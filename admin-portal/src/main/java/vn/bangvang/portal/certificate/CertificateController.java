package vn.bangvang.portal.certificate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.portal.Site;
import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.record.Kind;
import vn.bangvang.portal.record.Paper;
import vn.bangvang.portal.record.Papers;
import vn.bangvang.portal.wording.Format;

/** A certificate to print, and the page to which its QR code leads. */
@Controller
class CertificateController {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Papers papers;
    private final PublicApi api;
    private final Certificates certificates;
    private final Site site;
    private final Format format;

    CertificateController(Papers papers, PublicApi api, Certificates certificates, Site site, MessageSource messages) {
        this.papers = papers;
        this.api = api;
        this.certificates = certificates;
        this.site = site;
        this.format = new Format(messages, VIETNAMESE);
    }

    /** Of what was awarded and stands; a paper is in Vietnamese, whatever its printer reads. */
    @GetMapping("/giay-khen/{id}")
    Mono<ResponseEntity<byte[]>> certificate(Reader reader, @PathVariable String id) {
        return papers.read(reader, Kind.COMMENDATION, id).flatMap(paper -> {
            if (!paper.told().path("state").asString("").equals("AWARDED")) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return Mono.fromCallable(() -> certificates.written(fields(paper), site.address() + "/kiem-tra/" + id))
                    .subscribeOn(Schedulers.parallel())
                    .map(pdf -> ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_PDF)
                            .header(HttpHeaders.CONTENT_DISPOSITION,
                                    ContentDisposition.inline().filename("giay-khen.pdf").build().toString())
                            .body(pdf));
        });
    }

    private Map<String, String> fields(Paper paper) {
        Map<String, String> fields = new HashMap<>();
        paper.kind().facts().forEach(fact -> put(fields, fact.name(), paper.value(format, fact)));
        Map<String, String> printed = new HashMap<>();
        put(printed, "issuer", upper(fields.get("issuerOrganisationId")));
        put(printed, "form", upper(fields.get("type")));
        put(printed, "recipient", fields.get("recipientId"));
        String unit = fields.get("recipientOrganisationIdAtAward");
        put(printed, "unit", unit == null || unit.equals(fields.get("recipientId")) ? "" : unit);
        put(printed, "title", fields.get("title"));
        put(printed, "year", fields.get("year"));
        put(printed, "number", fields.get("decisionNo"));
        put(printed, "place", site.place().isEmpty() ? "" : site.place() + ", ");
        put(printed, "day", day(paper.told().path("decidedOn").asString("")));
        put(printed, "signing-for", site.signingFor());
        put(printed, "office", site.office());
        return printed;
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(VIETNAMESE);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** As papers of the Party are dated. */
    private static String day(String told) {
        if (told.isEmpty()) {
            return "";
        }
        LocalDate day = LocalDate.parse(told);
        return "ngày %02d tháng %02d năm %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** Open to everybody: says whether the paper is good and names nobody. */
    @GetMapping("/kiem-tra/{id}")
    Mono<Rendering> check(Reader reader, @PathVariable String id) {
        return api.get(reader, Validity.class, "/api/v1/commendations/{id}/validity", Map.of("id", id), Map.of())
                .onErrorResume(ApiRefusal.class, refusal -> refusal.status() == HttpStatus.NOT_FOUND.value()
                        ? Mono.just(Validity.UNKNOWN)
                        : Mono.error(refusal))
                .map(validity -> Rendering.view("validity")
                        .status(validity.known() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                        .modelAttribute("it", validity)
                        .build());
    }

    /** What anybody may know of a paper; all but the last null where there is none. */
    public record Validity(@Nullable String type, @Nullable String title, @Nullable Integer year,
            @Nullable String decisionNo, @Nullable String decidedOn, boolean valid) {
        static final Validity UNKNOWN = new Validity(null, null, null, null, null, false);

        public boolean known() {
            return type != null;
        }
    }
}
