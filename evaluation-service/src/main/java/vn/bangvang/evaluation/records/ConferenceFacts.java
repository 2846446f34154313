package vn.bangvang.evaluation.records;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * A conference that an organisation held.
 *
 * @param year that it is about; a year is summed up when it is over
 * @param reviewedDocumentId a guiding document that it looked back on
 * @param attended how many came
 */
public record ConferenceFacts(String organisationId, Kind kind, int year, LocalDate heldOn, String place,
        @Nullable String reviewedDocumentId, @Nullable Integer attended) implements DatedFacts {
    /** Tổng kết năm, sơ kết, tổng kết việc thực hiện một văn bản. */
    public enum Kind {
        YEAR_SUMMARY,
        INTERIM_SUMMARY,
        DOCUMENT_REVIEW
    }

    @Override
    public String businessKey() {
        return String.join("|", organisationId, Integer.toString(year), kind.name(), heldOn.toString());
    }

    @Override
    public void mustHold() {
        DatedFacts.mustNotBeBlank(place, "/place");
        if (heldOn.getYear() < year) {
            throw Refusal.invalid("CONFERENCE_BEFORE_ITS_YEAR", "/heldOn", heldOn);
        }
        if (kind == Kind.DOCUMENT_REVIEW && reviewedDocumentId == null) {
            throw Refusal.invalid("REVIEWED_DOCUMENT_NEEDED", "/reviewedDocumentId", null);
        }
    }

    @Override
    public Stream<Reference> references() {
        return Reference.to(Reference.Of.GUIDING_DOCUMENT, reviewedDocumentId, "/reviewedDocumentId");
    }
}
