package vn.bangvang.training.classes.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.training.classes.TrainingClass;

/** A class on the wire. */
record ClassStateV1(String classId, String programmeCode, @Nullable String code, String organiser, int year,
        @Nullable LocalDate from, @Nullable LocalDate to) {

    static ClassStateV1 of(String id, TrainingClass trainingClass) {
        return new ClassStateV1(id, trainingClass.programmeCode(), trainingClass.code(), trainingClass.organiser(),
                trainingClass.year(), trainingClass.from(), trainingClass.to());
    }
}
