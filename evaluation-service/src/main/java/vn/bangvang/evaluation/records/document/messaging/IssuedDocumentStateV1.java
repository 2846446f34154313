package vn.bangvang.evaluation.records.document.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A programme or plan on {@code evaluation.issued-document.v1}. */
record IssuedDocumentStateV1(String issuedDocumentId, String type, String organisationId,
        @Nullable String underDocumentId, String number, @Nullable String field, int year, @Nullable LocalDate issuedOn,
        boolean withdrawn) {}
