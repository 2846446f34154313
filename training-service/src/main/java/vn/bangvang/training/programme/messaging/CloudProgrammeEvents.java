package vn.bangvang.training.programme.messaging;

import org.springframework.stereotype.Component;

import vn.bangvang.outbox.aggregate.OutgoingEvent;
import vn.bangvang.training.programme.ProgrammeEvents;
import vn.bangvang.training.programme.TrainingProgramme;
import vn.bangvang.training.reference.Organisations;

/** Tells of programmes on {@code training.programme.v1}. */
@Component
class CloudProgrammeEvents implements ProgrammeEvents {
    static final String TOPIC = "training.programme.v1";

    @Override
    public OutgoingEvent defined(String programmeId, TrainingProgramme programme, boolean predefined) {
        return OutgoingEvent.of(TOPIC, "training.programme-defined.v1", "programme", Organisations.EVERY_PROVINCE,
                new ProgrammeDefinedV1(predefined), ProgrammeStateV1.of(programmeId, programme));
    }
}
