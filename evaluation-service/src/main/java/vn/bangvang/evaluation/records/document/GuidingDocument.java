package vn.bangvang.evaluation.records.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.records.recording.Superseded;
import vn.bangvang.refusal.Refusal;

/**
 * A document of a superior body that a province's organisations work under.
 *
 * @param root id of the province in whose register it stands
 */
public record GuidingDocument(String root, Facts facts, List<Superseded<GuidingDocument.Facts>> history) {

    /**
     * What the register says about the document.
     *
     * @param issuer the issuing body as the source names it; no rule reads it, because sources differ
     * @param issuedOn unknown for documents that are only cited by number
     */
    public record Facts(DocumentType type, String number, String title, @Nullable LocalDate issuedOn, String issuer) {}

    public static GuidingDocument register(String root, Facts facts) {
        mustHold(facts);
        return new GuidingDocument(root, facts, List.of());
    }

    /** Numbers start again every year, so number and day together name a document. */
    public String key() {
        return String.join("|", root, facts.type().name(), facts.number(),
                Objects.requireNonNullElse(facts.issuedOn(), "-").toString());
    }

    public GuidingDocument corrected(Facts corrected, String reason, Instant now) {
        mustHold(corrected);
        ArrayList<Superseded<Facts>> longer = new ArrayList<>(history);
        longer.add(new Superseded<>(facts, reason, now));
        return new GuidingDocument(root, corrected, List.copyOf(longer));
    }

    private static void mustHold(Facts facts) {
        if (facts.number().isBlank()) {
            throw Refusal.invalid("NOT_BLANK", "/number", facts.number());
        }
    }
}
