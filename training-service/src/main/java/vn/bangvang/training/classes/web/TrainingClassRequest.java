package vn.bangvang.training.classes.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import vn.bangvang.period.RecordedYears;
import vn.bangvang.training.classes.TrainingClass;

/** What callers send about classes. */
final class TrainingClassRequest {
    private TrainingClassRequest() {}

    /** @param code code of the class within its programme and year; null for the only one */
    record Open(@NotBlank @Size(max = 64) String programmeCode, @Nullable @Size(max = 64) String code,
            @NotBlank @Size(max = 200) String organiser,
            @NotNull @Schema(minimum = "" + RecordedYears.FIRST, maximum = "" + RecordedYears.LAST) Integer year,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        TrainingClass wanted() {
            return TrainingClass.of(programmeCode, code, organiser, year, from, to);
        }
    }

    /** Replaces organiser and dates; a date that is absent becomes unknown. */
    record Change(@NotBlank @Size(max = 200) String organiser, @Nullable LocalDate from, @Nullable LocalDate to) {}
}
