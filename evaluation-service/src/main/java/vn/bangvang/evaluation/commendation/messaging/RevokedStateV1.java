package vn.bangvang.evaluation.commendation.messaging;

/** What a five-year award needs to hear of another commendation on {@code evaluation.commendation.v1}. */
record RevokedStateV1(String recipientType, String recipientId, int year, String state) {}
