package vn.bangvang.problem;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * One entry of a problem document's {@code errors}.
 *
 * @param pointer RFC 6901 pointer into the request body, {@code ""} for the whole
 * @param code the rule; never renamed
 * @param message the rule for people, in the caller's language
 * @param rejectedValue what was refused, if a single value was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldProblem(String pointer, String code, String message, @Nullable Object rejectedValue) {

    /** @param prefix of every pointer, such as {@code /items/3} */
    public static List<FieldProblem> of(List<Refusal.Reason> reasons, String prefix, @Nullable Locale locale) {
        return reasons.stream()
                .map(reason -> new FieldProblem(prefix + reason.pointer(), reason.code(),
                        Sentences.message(reason, locale), reason.rejectedValue()))
                .toList();
    }
}
