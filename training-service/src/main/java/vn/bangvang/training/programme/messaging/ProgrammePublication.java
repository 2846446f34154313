package vn.bangvang.training.programme.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;
import vn.bangvang.training.programme.ProgrammeEvent;
import vn.bangvang.training.programme.ProgrammeLevel;
import vn.bangvang.training.programme.ProgrammeType;
import vn.bangvang.training.programme.TrainingProgramme;
import vn.bangvang.training.reference.Organisations;

/** Programmes on {@code training.programme.v1}; they are one list for every province. */
@Component
class ProgrammePublication implements Publication<TrainingProgramme, ProgrammeEvent> {

    record ChangeV1(boolean predefined) {}

    record StateV1(String programmeId, String code, String name, ProgrammeType type, @Nullable ProgrammeLevel level,
            boolean membersOnly) {}

    @Override
    public Kind<TrainingProgramme> kind() {
        return Kind.of(TrainingProgramme.class, "PROGRAMME")
                .storedIn("programmes")
                .toldOn("training.programme.v1", "programme")
                .keyedBy(TrainingProgramme::code)
                .refusingASecondAt("/code", TrainingProgramme::code);
    }

    @Override
    public String root(TrainingProgramme after) {
        return Organisations.EVERY_PROVINCE;
    }

    @Override
    public String type(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeEvent.Defined defined -> "training.programme-defined.v1";
        };
    }

    @Override
    public ChangeV1 change(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeEvent.Defined(boolean predefined) -> new ChangeV1(predefined);
        };
    }

    @Override
    public StateV1 state(String id, TrainingProgramme after, ProgrammeEvent event) {
        return new StateV1(id, after.code(), after.name(), after.type(), after.level(), after.membersOnly());
    }
}
