package vn.bangvang.problem;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTests {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private enum Colour {
        RED,
        NEVER_LABELLED
    }

    @Test
    void theDocumentTellsTheFirstReasonAndListsAll() {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/v1/caps?a=b"));

        ProblemDetail document = Problems.document(exchange, HttpStatus.CONFLICT,
                List.of(new Refusal.Reason("CAP_PASSED", "/cap", 7, Map.of("cap", 5)),
                        new Refusal.Reason("NOT_ALLOWED", "", null, Map.of())),
                Locale.ENGLISH);

        assertThat(document.getType()).isEqualTo(URI.create("urn:bangvang:problem:cap-passed"));
        assertThat(document.getTitle()).isEqualTo("The present state does not allow this.");
        assertThat(document.getDetail()).isEqualTo("At most 5 are possible.");
        assertThat(document.getInstance()).isEqualTo(URI.create("/api/v1/caps"));
        assertThat(document.getStatus()).isEqualTo(409);
        assertThat(Objects.requireNonNull(document.getProperties()))
                .containsEntry("traceId", TraceContext.of(exchange).traceId())
                .containsEntry("errors", List.of(
                        new FieldProblem("/cap", "CAP_PASSED", "At most 5 are possible.", 7),
                        new FieldProblem("", "NOT_ALLOWED", "You are not allowed to do this.", null)));
    }

    @Test
    void whatIsAnsweredIsCountedByStatusAndCode() {
        var counted = new SimpleMeterRegistry();
        Metrics.addRegistry(counted);
        try {
            MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/v1/caps"));
            Refusal.Reason reason = new Refusal.Reason("CAP_PASSED", "/cap", 7, Map.of("cap", 5));
            Problems.document(exchange, HttpStatus.CONFLICT, List.of(reason), VIETNAMESE);
            Problems.document(exchange, HttpStatus.CONFLICT, List.of(reason), Locale.ENGLISH);

            assertThat(counted.get("bangvang.problems").tags("status", "409", "code", "CAP_PASSED").counter().count())
                    .isEqualTo(2);
        } finally {
            Metrics.removeRegistry(counted);
        }
    }

    @Test
    void anItemOfABatchIsToldWithItsPlaceInTheWholeRequest() {
        Refusal refusal = Refusal.of(Refusal.Kind.CONFLICT, "CAP_PASSED", "/cap", 7, Map.of("cap", 5));

        ItemProblem problem = ItemProblem.of(refusal, "/items/4", VIETNAMESE);

        assertThat(problem).isEqualTo(new ItemProblem(URI.create("urn:bangvang:problem:cap-passed"),
                "Trạng thái hiện tại không cho phép việc này.", "CAP_PASSED",
                List.of(new FieldProblem("/items/4/cap", "CAP_PASSED", "Nhiều nhất là 5.", 7))));
    }

    @Test
    void whoAsksForALanguageThatNobodySpeaksIsAnsweredInVietnamese() {
        assertThat(Sentences.language(Locale.UK)).isEqualTo(Locale.ENGLISH);
        assertThat(Sentences.language(Locale.FRENCH)).isEqualTo(VIETNAMESE);
        assertThat(Sentences.language(null)).isEqualTo(VIETNAMESE);
    }

    @Test
    void aSentenceShowsLabelsInsteadOfConstants() {
        var words = new LinkedHashSet<Colour>(List.of(Colour.RED, Colour.NEVER_LABELLED));
        assertThat(message("IS_COLOURED", Map.of("colour", Colour.RED), Locale.ENGLISH)).isEqualTo("It is red.");
        assertThat(message("IS_COLOURED", Map.of("colour", Colour.RED), null)).isEqualTo("Nó có màu đỏ.");
        assertThat(message("IS_COLOURED", Map.of("colour", words), null)).isEqualTo("Nó có màu đỏ, NEVER_LABELLED.");
    }

    @Test
    void aCodeInsideASentenceIsToldInItsWords() {
        assertThat(message("IS_COLOURED", Map.of("colour", "NOT_ALLOWED"), Locale.ENGLISH))
                .isEqualTo("It is You are not allowed to do this..");
    }

    @Test
    void boundsAreTold() {
        assertThat(bounds(null, 500)).isEqualTo("Allowed: at most 500.");
        assertThat(bounds(1, null)).isEqualTo("Allowed: at least 1.");
        assertThat(bounds(1, 100)).isEqualTo("Allowed: between 1 and 100.");
    }

    @Test
    void whatIsUnavailableMayBeAskedForAgainInAMoment() {
        assertThat(Problems.retryAfter(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE")).isEqualTo("5");
        assertThat(Problems.retryAfter(HttpStatus.SERVICE_UNAVAILABLE, "TOO_MANY_AT_ONCE")).isEqualTo("1");
        assertThat(Problems.retryAfter(HttpStatus.CONFLICT, "CAP_PASSED")).isNull();
    }

    private static String bounds(@Nullable Integer least, @Nullable Integer most) {
        return message("HAS_BOUNDS", Map.of("bounds", new Bounds(least, most)), Locale.ENGLISH);
    }

    private static String message(String code, Map<String, Object> values, @Nullable Locale locale) {
        return Sentences.message(new Refusal.Reason(code, "", null, values), locale);
    }
}
