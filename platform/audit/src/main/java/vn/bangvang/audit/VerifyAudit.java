package vn.bangvang.audit;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;

import vn.bangvang.audit.AuditVerifier.Finding;
import vn.bangvang.audit.AuditVerifier.Head;

/**
 * The command {@code deploy/verify-audit}: reads the whole trail and the published heads, and says what is wrong. Exit
 * status 0 when nothing is, 1 when something is, 2 when it could not be read.
 */
public final class VerifyAudit {
    private VerifyAudit() {}

    /**
     * @param args the audit database's connection string, and the broker's address or a file of settings that has it;
     * without it no head is known
     */
    public static void main(String[] args) {
        if (args.length < 1 || args.length > 2) {
            System.err.println("verify-audit MONGODB_URI [BOOTSTRAP_SERVERS or FILE]");
            System.exit(2);
        }
        try {
            List<Head> heads = args.length == 1 ? List.of() : PublishedHeads.read(broker(args[1]));
            System.exit(say(verified(args[0], heads, Instant.now().minus(kept())), heads.size()) ? 0 : 1);
        } catch (IOException | RuntimeException unreadable) {
            System.err.println("the trail could not be read: " + unreadable.getMessage());
            System.exit(2);
        }
    }

    /** As long as the services are told to keep it: whoever asks the store instead believes who changed it. */
    private static Duration kept() {
        return Duration.parse(Objects.requireNonNullElse(System.getenv("BANGVANG_AUDIT_KEPT"), "P3650D"));
    }

    /** What a client needs to know of a broker that asks who it is. */
    static Map<String, Object> broker(String named) throws IOException {
        Path file = Path.of(named);
        if (!Files.isRegularFile(file)) {
            return Map.of("bootstrap.servers", named);
        }
        var settings = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            settings.load(in);
        }
        return settings.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, settings::getProperty));
    }

    /** The verifier after the last entry. */
    static AuditVerifier verified(String uri, List<Head> heads, Instant keptFrom) {
        var at = new ConnectionString(uri);
        try (MongoClient client = MongoClients.create(at)) {
            var verifier = new AuditVerifier(heads, keptFrom);
            new AuditStore(client.getDatabase(Objects.requireNonNull(at.getDatabase(), "the URI names no database")))
                    .all()
                    .toStream()
                    .forEach(verifier::take);
            return verifier;
        }
    }

    private static boolean say(AuditVerifier verifier, int heads) {
        List<Finding> findings = verifier.findings();
        findings.forEach(finding -> System.out.println(
                finding.kind() + " " + finding.writer() + " at " + finding.seq()));
        System.out.println("%d entries of %d writers, %d published heads: %d findings".formatted(verifier.entries(),
                verifier.writers(), heads, findings.size()));
        return findings.isEmpty();
    }
}
