package vn.bangvang.imports.job;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

import org.bson.Document;

import vn.bangvang.imports.file.ImportFormat;
import vn.bangvang.imports.job.ImportJob.Atomic;
import vn.bangvang.imports.job.ImportJob.Mode;
import vn.bangvang.imports.job.ImportJob.Sender;
import vn.bangvang.imports.job.ImportJob.State;

/** The document of an import. */
final class JobDocument {
    private JobDocument() {}

    static Document of(ImportJob job) {
        Sender sender = job.caller();
        return new Document("_id", job.id()).append("things", job.things())
                .append("format", job.format().name())
                .append("mode", job.mode().name())
                .append("atomic", job.atomic().name())
                .append("state", job.state().name())
                .append("caller", new Document("subject", sender.subject())
                        .append("organisation", sender.organisation())
                        .append("scopes", List.copyOf(sender.scopes()))
                        .append("correlationId", sender.correlationId())
                        .append("traceparent", sender.traceparent()))
                .append("fingerprint", job.fingerprint())
                .append("rows", job.rows())
                .append("done", job.done())
                .append("founded", job.founded())
                .append("alreadyThere", job.alreadyThere())
                .append("refused", job.refused())
                .append("receivedAt", Date.from(job.receivedAt()));
    }

    static ImportJob read(Document document) {
        Document sender = document.get("caller", Document.class);
        Date ended = document.getDate("endedAt");
        return new ImportJob(text(document, "_id"), text(document, "things"),
                ImportFormat.valueOf(text(document, "format")), Mode.valueOf(text(document, "mode")),
                Atomic.valueOf(text(document, "atomic")), State.valueOf(text(document, "state")),
                new Sender(text(sender, "subject"), sender.getString("organisation"),
                        new HashSet<>(sender.getList("scopes", String.class)), sender.getString("correlationId"),
                        sender.getString("traceparent")),
                text(document, "fingerprint"), document.getInteger("rows", 0), document.getInteger("done", 0),
                document.getInteger("founded", 0), document.getInteger("alreadyThere", 0),
                document.getInteger("refused", 0), instant(document.getDate("receivedAt")),
                ended == null ? null : ended.toInstant());
    }

    private static Instant instant(Date date) {
        return Objects.requireNonNull(date).toInstant();
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
