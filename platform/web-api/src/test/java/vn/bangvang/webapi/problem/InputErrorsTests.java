package vn.bangvang.webapi.problem;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.bind.support.WebExchangeBindException;

import vn.bangvang.problem.FieldProblem;
import vn.bangvang.problem.ItemProblem;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class InputErrorsTests {
    private record Wish(@NotBlank @Size(max = 3) String name, @Size(min = 1, max = 2) List<@Size(max = 1) String> items,
            @Min(1930) @Max(2999) int year, @Min(0) int count, @DecimalMin("0") @DecimalMax("100") BigDecimal points) {}

    @Test
    void aSentenceTellsTheBoundsThatTheConstraintSets() throws NoSuchMethodException {
        var wish = new Wish("Bình", Collections.nCopies(3, "aa"), 1900, -1, new BigDecimal("100.5"));

        assertThat(told(wish)).containsExactlyInAnyOrder("/name: Must have at most 3 characters.",
                "/items: Must have between 1 and 2 entries.", "/items/0: Must have at most 1 characters.",
                "/items/1: Must have at most 1 characters.", "/items/2: Must have at most 1 characters.",
                "/year: Must be between 1930 and 2999.", "/count: Must be at least 0.",
                "/points: Must be between 0 and 100.");
        assertThat(told(new Wish("", List.of("a"), 2999, 0, BigDecimal.TEN)))
                .containsExactly("/name: Must not be empty.");
    }

    private static List<String> told(Wish wish) throws NoSuchMethodException {
        var result = new BeanPropertyBindingResult(wish, "wish");
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            new SpringValidatorAdapter(factory.getValidator()).validate(wish, result);
        }
        var parameter = new MethodParameter(InputErrorsTests.class.getDeclaredMethod("told", Wish.class), 0);
        List<Refusal.Reason> reasons = InputErrors.of(new WebExchangeBindException(parameter, result));
        return ItemProblem.of(new Refusal(Refusal.Kind.INVALID, reasons), "", Locale.ENGLISH)
                .errors()
                .stream()
                .map((FieldProblem problem) -> problem.pointer() + ": " + problem.message())
                .toList();
    }
}
