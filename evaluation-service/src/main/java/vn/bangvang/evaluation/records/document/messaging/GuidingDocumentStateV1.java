package vn.bangvang.evaluation.records.document.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A guiding document on {@code evaluation.guiding-document.v1}. */
record GuidingDocumentStateV1(String documentId, String type, String number, String title, @Nullable LocalDate issuedOn,
        String issuer) {}
