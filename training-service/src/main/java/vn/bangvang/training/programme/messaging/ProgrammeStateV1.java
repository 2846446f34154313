package vn.bangvang.training.programme.messaging;

import org.jspecify.annotations.Nullable;

import vn.bangvang.training.programme.ProgrammeLevel;
import vn.bangvang.training.programme.ProgrammeType;
import vn.bangvang.training.programme.TrainingProgramme;

/** A programme on the wire. */
record ProgrammeStateV1(String programmeId, String code, String name, ProgrammeType type,
        @Nullable ProgrammeLevel level, boolean membersOnly) {

    static ProgrammeStateV1 of(String id, TrainingProgramme programme) {
        return new ProgrammeStateV1(id, programme.code(), programme.name(), programme.type(), programme.level(),
                programme.membersOnly());
    }
}
