package vn.bangvang.evaluation.records.document.messaging;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.records.document.DocumentType;
import vn.bangvang.evaluation.records.document.GuidingDocument;
import vn.bangvang.evaluation.records.document.IssuedDocument;
import vn.bangvang.evaluation.records.document.IssuedDocumentFacts;
import vn.bangvang.evaluation.records.document.IssuedDocumentType;
import vn.bangvang.evaluation.records.document.WorkField;
import vn.bangvang.evaluation.records.recording.PublishedFixture;
import vn.bangvang.evaluation.records.recording.RecordEvents.Happening;
import vn.bangvang.evaluation.records.recording.RecordingYear;

import static vn.bangvang.evaluation.records.recording.PublishedFixture.assertAsPublished;

class DocumentEventContractTests {
    private static final String ISSUED = "019a0000-0000-7000-8000-00000000e201";

    @Test
    void everyExampleKeepsTheSchema() {
        PublishedFixture.assertExamplesKeepTheSchema(GuidingDocumentAnnouncements.TOPIC);
        PublishedFixture.assertExamplesKeepTheSchema(IssuedDocumentEvents.TOPIC);
    }

    @Test
    void aGuidingDocumentIsWrittenAsItsExamplesShow() {
        GuidingDocument registered = GuidingDocument.register("province", resolution(null));
        var events = new GuidingDocumentAnnouncements();
        assertAsPublished(events.registered(PublishedFixture.RESOLUTION, registered));
        assertAsPublished(events.corrected(PublishedFixture.RESOLUTION,
                registered.corrected(resolution(LocalDate.of(2016, 11, 11)), "bổ sung ngày", Instant.EPOCH)));
    }

    @Test
    void anIssuedDocumentOfAYearNeverOpenedIsWrittenAsItsExamplesShow() {
        IssuedDocument recorded = IssuedDocument.of(programme(LocalDate.of(2017, 2, 15)));
        IssuedDocument corrected = recorded.corrected(programme(LocalDate.of(2017, 2, 16)), "nhầm ngày", Instant.EPOCH);
        assertTold(Happening.RECORDED, recorded);
        assertTold(Happening.CORRECTED, corrected);
        assertTold(Happening.WITHDRAWN, corrected.withdrawn("trùng", Instant.EPOCH));
    }

    private static void assertTold(Happening happening, IssuedDocument after) {
        assertAsPublished(new IssuedDocumentEvents().tell(happening, ISSUED, after,
                new RecordingYear("province", 2017, null)));
    }

    private static GuidingDocument.Facts resolution(@Nullable LocalDate issuedOn) {
        return new GuidingDocument.Facts(DocumentType.RESOLUTION, "08-NQ/TU",
                "Nâng cao năng lực lãnh đạo, sức chiến đấu của tổ chức đảng và chất lượng đội ngũ cán bộ, đảng viên",
                issuedOn, "Ban Chấp hành Đảng bộ tỉnh khóa XIII");
    }

    private static IssuedDocumentFacts programme(LocalDate issuedOn) {
        return new IssuedDocumentFacts(IssuedDocumentType.ACTION_PROGRAMME, PublishedFixture.DEPARTMENT,
                PublishedFixture.RESOLUTION, "01-CTr/ĐU", WorkField.IDEOLOGY, 2017, issuedOn);
    }
}
