package vn.bangvang.webapi;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class ItemProblemTests {

    @Test
    void everyReasonIsToldWithItsPlaceInTheWholeRequestInTheCallersLanguage() {
        Refusal refusal = new Refusal(Refusal.Kind.CONFLICT,
                List.of(new Refusal.Reason("STALE_VERSION", "/version", 3, Map.of("current", 7)),
                        new Refusal.Reason("NOT_BLANK", "", null, Map.of())));

        ItemProblem problem = ItemProblem.of(refusal, "/items/4", Locale.ENGLISH);

        assertThat(ItemProblem.statusOf(refusal)).isEqualTo(409);
        assertThat(problem.type()).isEqualTo(URI.create("urn:bangvang:problem:stale-version"));
        assertThat(problem.code()).isEqualTo("STALE_VERSION");
        assertThat(problem.errors()).containsExactly(
                new FieldProblem("/items/4/version", "STALE_VERSION",
                        "The resource has changed since you read it; its present version is 7.", 3),
                new FieldProblem("/items/4", "NOT_BLANK", "Must not be empty.", null));
    }

    @Test
    void aTitleIsTheSameForEveryOccurrenceOfItsType() {
        Refusal refusal = Refusal.of(Refusal.Kind.CONFLICT, "STALE_VERSION", "", null, Map.of("current", 7));

        assertThat(ItemProblem.of(refusal, "", Locale.ENGLISH).title())
                .isEqualTo("The present state does not allow this.");
        assertThat(ItemProblem.of(refusal, "", Locale.FRENCH).title())
                .isEqualTo("Trạng thái hiện tại không cho phép việc này.");
        assertThat(ItemProblem.of(Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION"), "", Locale.ENGLISH).title())
                .isEqualTo("This organisation is outside your own.");
    }
}
