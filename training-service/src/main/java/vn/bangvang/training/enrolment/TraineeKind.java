package vn.bangvang.training.enrolment;

/** In which capacity a person is sent to study. */
public enum TraineeKind {
    CADRE,
    CIVIL_SERVANT,
    PUBLIC_EMPLOYEE,
    PARTY_MEMBER
}
