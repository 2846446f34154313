package vn.bangvang.training.classes.messaging;

import org.springframework.stereotype.Component;

import vn.bangvang.outbox.aggregate.OutgoingEvent;
import vn.bangvang.training.classes.ClassEvent;
import vn.bangvang.training.classes.ClassEvent.ClassChanged;
import vn.bangvang.training.classes.ClassEvent.ClassOpened;
import vn.bangvang.training.classes.ClassEvents;
import vn.bangvang.training.classes.TrainingClass;

/** Tells of classes on {@code training.class.v1}. */
@Component
class CloudClassEvents implements ClassEvents {
    static final String TOPIC = "training.class.v1";

    @Override
    public OutgoingEvent outgoing(String classId, TrainingClass trainingClass, String rootId, ClassEvent event) {
        ClassChangeV1 change = switch (event) {
            case ClassOpened() -> ClassChangeV1.opened();
            case ClassChanged(TrainingClass before) -> ClassChangeV1.from(before);
        };
        String type = switch (event) {
            case ClassOpened() -> "training.class-opened.v1";
            case ClassChanged ignored -> "training.class-changed.v1";
        };
        return OutgoingEvent
                .of(TOPIC, type, "class", rootId, change, ClassStateV1.of(classId, trainingClass))
                .effectiveOn(trainingClass.from());
    }
}
