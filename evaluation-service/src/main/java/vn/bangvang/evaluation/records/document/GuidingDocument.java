package vn.bangvang.evaluation.records.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * A document of a superior body that a province's organisations work under.
 *
 * @param rootId id of the province in whose register it stands
 */
public record GuidingDocument(String rootId, Facts facts, List<Before> history) {

    /** Kinds of guiding documents: nghị quyết, chỉ thị, kết luận, quy định, hướng dẫn. */
    public enum Type {
        RESOLUTION,
        DIRECTIVE,
        CONCLUSION,
        REGULATION,
        GUIDANCE
    }

    /** What can happen to the register's entry. */
    public enum Event {
        REGISTERED,
        CORRECTED
    }

    /**
     * What the register says about the document.
     *
     * @param issuer the issuing body as the source names it; no rule reads it, because sources differ
     * @param issuedOn unknown for documents that are only cited by number
     */
    public record Facts(Type type, String number, String title, @Nullable LocalDate issuedOn, String issuer) {}

    /**
     * What the register said until it was corrected.
     *
     * @param reason in the words of whoever corrected it; stays in the register, never in an event
     */
    public record Before(Facts facts, String reason, Instant until) {}

    public static GuidingDocument register(String rootId, Facts facts) {
        mustHold(facts);
        return new GuidingDocument(rootId, facts, List.of());
    }

    /** Numbers start again every year, so number and day together name a document. */
    public String key() {
        return String.join("|", rootId, facts.type().name(), facts.number(),
                Objects.requireNonNullElse(facts.issuedOn(), "-").toString());
    }

    public GuidingDocument corrected(Facts corrected, String reason, Instant now) {
        mustHold(corrected);
        return new GuidingDocument(rootId, corrected,
                Stream.concat(history.stream(), Stream.of(new Before(facts, reason, now))).toList());
    }

    private static void mustHold(Facts facts) {
        if (facts.number().isBlank()) {
            throw Refusal.invalid("NOT_BLANK", "/number", facts.number());
        }
    }
}
