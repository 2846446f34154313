package vn.bangvang.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import vn.bangvang.audit.AuditEntry.Happening;

/**
 * How the entries of one writer hang together: each has the hash of the one before in its own. Over a fixed order of
 * fields, each text with its length before it, so that no two entries have one canonical form.
 *
 * @param seq of the newest entry; 0 before the first
 * @param hash of the newest entry
 */
public record AuditChain(String writer, long seq, String hash) {
    static final String BEGINNING = "0".repeat(64);

    public static AuditChain begun(String writer) {
        return new AuditChain(writer, 0, BEGINNING);
    }

    /** The next entry. The store keeps milliseconds, and so does the hash. */
    public AuditEntry next(Instant at, Happening happening) {
        Instant kept = at.truncatedTo(ChronoUnit.MILLIS);
        return new AuditEntry(writer, seq + 1, kept, happening, hash, hash(writer, seq + 1, kept, happening, hash));
    }

    /** The chain with that entry at its end. */
    public static AuditChain after(AuditEntry entry) {
        return new AuditChain(entry.writer(), entry.seq(), entry.hash());
    }

    /** The hash that an entry has to have by what it says. */
    static String hash(AuditEntry entry) {
        return hash(entry.writer(), entry.seq(), entry.at(), entry.happening(), entry.prevHash());
    }

    private static String hash(String writer, long seq, Instant at, Happening it, String prevHash) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            text(out, writer);
            out.writeLong(seq);
            out.writeLong(at.toEpochMilli());
            text(out, it.what());
            out.writeInt(it.ids().size());
            for (String id : it.ids()) {
                text(out, id);
            }
            text(out, it.caller());
            text(out, it.client());
            text(out, it.organisation());
            text(out, it.method());
            text(out, it.path());
            text(out, it.purpose());
            out.writeInt(it.result());
            text(out, it.correlationId());
            text(out, prevHash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }

    /** What is not there is another thing than what is empty. */
    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
