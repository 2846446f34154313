package vn.bangvang.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * Why one item of a batch was refused: what the item sent alone would have been answered, without what holds for the
 * whole answer.
 *
 * @param type stable name of the problem, {@code urn:bangvang:problem:...}
 * @param title the kind of problem, in the caller's language
 * @param code of the first error, which also names the type
 */
public record ItemProblem(URI type, String title, String code, List<FieldProblem> errors) {

    /** @param pointer of the item in the request body, such as {@code /items/3} */
    public static ItemProblem of(Refusal refusal, String pointer, @Nullable Locale locale) {
        return new ItemProblem(Problems.type(refusal.code()),
                Sentences.title(refusal.code(), Problems.status(refusal).value(), locale), refusal.code(),
                FieldProblem.of(refusal.reasons(), pointer, locale));
    }
}
