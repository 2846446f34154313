package vn.bangvang.imports.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.imports.file.ImportFormat;
import vn.bangvang.imports.job.ImportJob;

/**
 * How far an import has come.
 *
 * @param things the collection that the rows are for
 * @param rows how many rows the file has
 * @param done how many of them the present state has been through
 * @param founded rows that are there now; while rows are only checked, that would be
 * @param alreadyThere rows that said what was there before; nothing was written for them
 * @param refused rows that were refused; the report says why
 * @param receivedAt when the file came
 * @param endedAt absent until it has ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportAnswer(String id, String things, ImportFormat format, ImportJob.Mode mode, ImportJob.Atomic atomic,
        ImportJob.State state, int rows, int done, int founded, int alreadyThere, int refused, Instant receivedAt,
        @Nullable Instant endedAt) {

    static ImportAnswer of(ImportJob job) {
        return new ImportAnswer(job.id(), job.things(), job.format(), job.mode(), job.atomic(), job.state(),
                job.rows(), job.done(), job.founded(), job.alreadyThere(), job.refused(), job.receivedAt(),
                job.endedAt());
    }
}
