package vn.bangvang.evaluation.records.document;

/** What an organisation issues to carry out a superior's document: "chương trình hành động", "kế hoạch". */
public enum IssuedDocumentType {
    ACTION_PROGRAMME,
    PLAN
}
