package vn.bangvang.evaluation.records.document;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GuidingDocumentTests {
    private static GuidingDocument.Facts resolution(String number, @Nullable LocalDate issuedOn) {
        return new GuidingDocument.Facts(GuidingDocument.Type.RESOLUTION, number, "Nâng cao năng lực lãnh đạo",
                issuedOn,
                "Ban Chấp hành Đảng bộ tỉnh khóa XIII");
    }

    @Test
    void theSameNumberOfAnotherDayIsAnotherDocument() {
        GuidingDocument of2016 = GuidingDocument.register("P", resolution("08-NQ/TU", LocalDate.of(2016, 11, 11)));
        GuidingDocument of2021 = GuidingDocument.register("P", resolution("08-NQ/TU", LocalDate.of(2021, 5, 4)));
        assertThat(of2016.key()).isNotEqualTo(of2021.key());
    }

    @Test
    void everyProvinceKeepsItsOwnRegister() {
        GuidingDocument.Facts facts = resolution("35-NQ/TW", null);
        assertThat(GuidingDocument.register("P", facts).key()).isNotEqualTo(GuidingDocument.register("Q", facts).key());
    }

    @Test
    void aCorrectionKeepsWhatStoodThere() {
        GuidingDocument before = GuidingDocument.register("P", resolution("35-NQ/TW", null));
        GuidingDocument after = before.corrected(resolution("35-NQ/TW", LocalDate.of(2018, 10, 22)), "bổ sung ngày",
                Instant.EPOCH);
        assertThat(after.history()).singleElement().extracting(past -> past.facts()).isEqualTo(before.facts());
    }

    @Test
    void aDocumentWithoutANumberIsRefused() {
        assertThatThrownBy(() -> GuidingDocument.register("P", resolution(" ", null))).isInstanceOf(Refusal.class)
                .hasMessageStartingWith("NOT_BLANK");
    }
}
