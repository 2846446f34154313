package vn.bangvang.training.programme;

import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** How a definition is told to others. */
public interface ProgrammeEvents {
    OutgoingEvent defined(String programmeId, TrainingProgramme programme, boolean predefined);
}
