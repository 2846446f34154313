package vn.bangvang.integration.codelists;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The codes that a field can have, with their names.
 *
 * @param id such as {@code organisation-kind}
 * @param vi what the list is, in Vietnamese
 * @param en what the list is, in English
 * @param description what the codes say, with their source where there is one
 * @param source the service that owns the codes
 * @param version changes with any code or name
 * @param codes in the order of the field
 */
public record CodeList(String id, String vi, String en, String description, String source, String version,
        List<Code> codes) {
    /**
     * A code with its names.
     *
     * @param code as it stands in requests and answers
     * @param vi its name in Vietnamese
     * @param en its name in English
     * @param validFrom the first day on which it can be given; null when no regulation says one
     * @param validTo the last such day; null while it holds
     */
    public record Code(String code, String vi, String en, @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    public CodeList {
        codes = List.copyOf(codes);
    }
}
