package vn.bangvang.evaluation.records.document.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.records.document.GuidingDocument;
import vn.bangvang.evaluation.records.document.GuidingDocument.Event;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.servicetesting.ContractExamples;

class GuidingDocumentContractTests {

    @Test
    void aGuidingDocumentIsWrittenAsItsExamplesShow() {
        GuidingDocument registered = GuidingDocument.register("province", resolution(null));
        ContractExamples.assertAllShown("evaluation.guiding-document.v1",
                List.of(told(Event.REGISTERED, registered), told(Event.CORRECTED,
                        registered.corrected(resolution(LocalDate.of(2016, 11, 11)), "bổ sung ngày", Instant.EPOCH))));
    }

    private static Told told(Event event, GuidingDocument after) {
        return Told.of(new GuidingDocumentPublication(), "019a0000-0000-7000-8000-00000000d001",
                Decided.of(after, event)).getFirst();
    }

    private static GuidingDocument.Facts resolution(@Nullable LocalDate issuedOn) {
        return new GuidingDocument.Facts(GuidingDocument.Type.RESOLUTION, "08-NQ/TU",
                "Nâng cao năng lực lãnh đạo, sức chiến đấu của tổ chức đảng và chất lượng đội ngũ cán bộ, đảng viên",
                issuedOn, "Ban Chấp hành Đảng bộ tỉnh khóa XIII");
    }
}
