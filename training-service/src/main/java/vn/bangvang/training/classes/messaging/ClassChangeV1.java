package vn.bangvang.training.classes.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.training.classes.TrainingClass;

/** What was there before a class changed; nothing when it was opened. */
record ClassChangeV1(@Nullable BeforeV1 before) {
    record BeforeV1(String organiser, @Nullable LocalDate from, @Nullable LocalDate to) {}

    static ClassChangeV1 opened() {
        return new ClassChangeV1(null);
    }

    static ClassChangeV1 from(TrainingClass before) {
        return new ClassChangeV1(new BeforeV1(before.organiser(), before.from(), before.to()));
    }
}
