package vn.bangvang.training.programme.messaging;

/** What a definition tells beside the programme itself. */
record ProgrammeDefinedV1(boolean predefined) {}
