package vn.bangvang.training.classes;

import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** How what happened to a class is told to others. */
public interface ClassEvents {
    /** @param trainingClass as it is afterwards */
    OutgoingEvent outgoing(String classId, TrainingClass trainingClass, String rootId, ClassEvent event);
}
