package vn.bangvang.training.classes.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.classes.ClassEvent;
import vn.bangvang.training.classes.ClassEvent.ClassChanged;
import vn.bangvang.training.classes.ClassEvent.ClassOpened;
import vn.bangvang.training.classes.TrainingClass;

/** Classes in their store and on {@code training.class.v1}. */
@Component
class ClassPublication implements Publication<TrainingClass, ClassEvent> {
    /** Several fields together are the business key, so a second one is refused at none of them. */
    private static final Kind<TrainingClass> KIND = Kind.of(TrainingClass.class, "TRAINING_CLASS")
            .storedIn("classes")
            .toldOn("training.class.v1", "class")
            .keyedBy(TrainingClass::businessKey)
            .searchedBy("programmeCode", "year", "code")
            .refusingASecond((_, _) -> Refusal.conflict("TRAINING_CLASS_ALREADY_EXISTS", "", null));

    /** A class on the wire. */
    record StateV1(String classId, String programmeCode, @Nullable String code, String organiser, int year,
            @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** What was there before a class changed; nothing when it was opened. */
    record ChangeV1(@Nullable BeforeV1 before) {
        record BeforeV1(String organiser, @Nullable LocalDate from, @Nullable LocalDate to) {}
    }

    @Override
    public Kind<TrainingClass> kind() {
        return KIND;
    }

    @Override
    public String root(TrainingClass after) {
        return after.rootId();
    }

    @Override
    public String type(ClassEvent event) {
        return switch (event) {
            case ClassOpened _ -> "training.class-opened.v1";
            case ClassChanged _ -> "training.class-changed.v1";
        };
    }

    @Override
    public Object change(ClassEvent event) {
        return switch (event) {
            case ClassOpened _ -> new ChangeV1(null);
            case ClassChanged(TrainingClass before) ->
                new ChangeV1(new ChangeV1.BeforeV1(before.organiser(), before.from(), before.to()));
        };
    }

    @Override
    public Object state(String id, TrainingClass after, ClassEvent event) {
        return new StateV1(id, after.programmeCode(), after.code(), after.organiser(), after.year(), after.from(),
                after.to());
    }

    @Override
    public @Nullable LocalDate effectiveOn(TrainingClass after, ClassEvent event) {
        return after.from();
    }
}
