package vn.bangvang.training.classes.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.training.classes.TrainingClass;

/**
 * A class as the API shows it.
 *
 * @param code code of the class within its programme and year; null for the only one
 */
record TrainingClassAnswer(String id, long version, String programmeCode, @Nullable String code, String organiser,
        int year,
        @Nullable LocalDate from, @Nullable LocalDate to) {

    static TrainingClassAnswer of(Stored<TrainingClass> stored) {
        TrainingClass opened = stored.state();
        return new TrainingClassAnswer(stored.id(), stored.version(), opened.programmeCode(), opened.code(),
                opened.organiser(),
                opened.year(), opened.from(), opened.to());
    }
}
