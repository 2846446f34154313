package vn.bangvang.member.audit.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.audit.AuditEntry;
import vn.bangvang.audit.AuditEntry.Happening;
import vn.bangvang.audit.AuditStore.Found;

/**
 * One entry of the audit trail.
 *
 * @param writer the process that wrote it, as service and an id of its own
 * @param seq its place among the writer's entries, without gaps
 * @param at when it happened
 * @param what the kind of data that was shown, or `refused`
 * @param members ids of the members whose data was shown
 * @param caller subject of the token, `anonymous` without one
 * @param client the system by which the caller came
 * @param organisation whose subtree the caller may touch, `*` for every province
 * @param method of the request
 * @param path of the request, without ids
 * @param purpose why the caller asked, in the caller's words
 * @param result the status that was answered
 * @param correlationId the trace that the request belongs to
 * @param hash SHA-256 over the entry and the hash of the writer's entry before
 */
record AuditEntryAnswer(String id, String writer, long seq, Instant at, String what, List<String> members,
        String caller, @Nullable String client, @Nullable String organisation, @Nullable String method,
        @Nullable String path, @Nullable String purpose, int result, @Nullable String correlationId, String hash) {

    static AuditEntryAnswer of(Found found) {
        AuditEntry entry = found.entry();
        Happening it = entry.happening();
        return new AuditEntryAnswer(found.id(), entry.writer(), entry.seq(), entry.at(), it.what(), it.ids(),
                it.caller(), it.client(), it.organisation(), it.method(), it.path(), it.purpose(), it.result(),
                it.correlationId(), entry.hash());
    }
}
