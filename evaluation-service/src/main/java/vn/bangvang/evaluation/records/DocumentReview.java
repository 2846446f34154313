package vn.bangvang.evaluation.records;

import java.time.LocalDate;
import java.util.List;

import vn.bangvang.evaluation.records.document.GuidingDocument;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * What one organisation did to carry out a guiding document, over the document's own years.
 *
 * @param admissions members that its cells, or those below it, admitted in that time
 * @param targets that the document sets it; not withdrawn
 * @param issued programmes and plans under the document in that time; not withdrawn
 */
public record DocumentReview(Stored<GuidingDocument> document, String organisationId, Time time, long admissions,
        List<Stored<Recorded<TargetFacts>>> targets, List<Stored<Recorded<IssuedDocumentFacts>>> issued) {

    /** From one day to another, both included. */
    public record Time(LocalDate from, LocalDate to) {
        private static final int YEARS = 5;

        /** @throws Refusal INVALID {@code PERIOD_ENDS_BEFORE_IT_BEGINS} */
        public Time {
            if (to.isBefore(from)) {
                throw Refusal.invalid("PERIOD_ENDS_BEFORE_IT_BEGINS", "/to", to);
            }
        }

        /** The five years after which a document is reviewed. */
        static LocalDate endOf(LocalDate from) {
            return from.plusYears(YEARS);
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        /** By its day, or without one by the year that it counts for. */
        boolean contains(IssuedDocumentFacts facts) {
            LocalDate day = facts.issuedOn();
            return day == null ? from.getYear() <= facts.year() && facts.year() <= to.getYear() : contains(day);
        }
    }
}
