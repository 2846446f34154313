package vn.bangvang.member.correction;

/** What a correction does with a fact. */
public enum Action {
    CORRECT,
    CANCEL,
    INSERT
}
