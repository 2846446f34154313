package vn.bangvang.training.programme;

/** The kind of study, as the article's table groups it. */
public enum ProgrammeType {
    POLITICAL_THEORY,
    ACADEMIC_DEGREE,
    STATE_MANAGEMENT,
    COMMITTEE_REFRESHER,
    PROFESSIONAL_UPDATE
}
