package vn.bangvang.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Goes through the trail and finds what was done to it: an entry that was changed, dropped, put in, written twice or
 * moved, a chain whose end was cut off or that is gone as a whole. The last two are found by the heads that were
 * published; what happened since the last of them was published is not. What is older than the trail is kept may be
 * gone from the beginning of a chain, and nothing else.
 *
 * <p>To be given the entries of each writer in the order of their numbers.
 */
public final class AuditVerifier {
    /** How long before its head is published an entry may have been written: the witness looks every minute. */
    private static final Duration WITNESSED = Duration.ofHours(1);

    private final Map<String, TreeMap<Long, Head>> heads;
    private final Instant keptFrom;
    private final Map<String, AuditChain> chains = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private long entries;

    /** What is wrong with the trail. */
    public enum Kind {
        /** An entry says something else than when it was written. */
        CHANGED,
        /** Numbers are missing. */
        DROPPED,
        /** A number comes again. */
        TWICE,
        /** An entry does not follow the one before it. */
        OUT_OF_ORDER,
        /** The trail ends before what was published as its head. */
        CUT_OFF,
        /** The trail has another entry than the one that was published as its head. */
        NOT_AS_PUBLISHED,
        /** Nothing is there of a writer whose head was published. */
        WRITER_GONE
    }

    /** @param seq the number at which it was found */
    public record Finding(Kind kind, String writer, long seq) {}

    /** A head that was published. @param at when the log took it in */
    public record Head(String writer, long seq, String hash, Instant at) {}

    /** @param keptFrom entries of before may be gone */
    public AuditVerifier(List<Head> published, Instant keptFrom) {
        this.heads = new HashMap<>();
        this.keptFrom = keptFrom;
        published.forEach(head -> heads.computeIfAbsent(head.writer(), _ -> new TreeMap<>())
                .put(head.seq(), head));
    }

    public void take(AuditEntry entry) {
        entries++;
        seen.add(entry.writer());
        AuditChain chain = chains.computeIfAbsent(entry.writer(), _ -> before(entry));
        Kind wrong = wrong(chain, entry);
        if (wrong != null) {
            findings.add(new Finding(wrong, entry.writer(), entry.seq()));
        }
        Head published = headsOf(entry.writer()).get(entry.seq());
        if (published != null && !published.hash().equals(entry.hash())) {
            findings.add(new Finding(Kind.NOT_AS_PUBLISHED, entry.writer(), entry.seq()));
        }
        chains.put(entry.writer(), AuditChain.after(entry));
    }

    /** What a chain's first entry has to follow: the beginning, or what is not kept any more. */
    private AuditChain before(AuditEntry first) {
        Map.Entry<Long, Head> missing = headsOf(first.writer()).lowerEntry(first.seq());
        boolean forgotten = isForgotten(missing == null ? first.at() : missing.getValue().at());
        return first.seq() > 1 && forgotten
                ? new AuditChain(first.writer(), first.seq() - 1, first.prevHash())
                : AuditChain.begun(first.writer());
    }

    /** What was written that long before may be gone. */
    private boolean isForgotten(Instant witnessed) {
        return witnessed.minus(WITNESSED).isBefore(keptFrom);
    }

    private TreeMap<Long, Head> headsOf(String writer) {
        return heads.getOrDefault(writer, new TreeMap<>());
    }

    private static @Nullable Kind wrong(AuditChain chain, AuditEntry entry) {
        if (!AuditChain.hash(entry).equals(entry.hash())) {
            return Kind.CHANGED;
        }
        if (entry.seq() > chain.seq() + 1) {
            return Kind.DROPPED;
        }
        if (entry.seq() <= chain.seq()) {
            return Kind.TWICE;
        }
        return entry.prevHash().equals(chain.hash()) ? null : Kind.OUT_OF_ORDER;
    }

    /** How many entries were taken. */
    public long entries() {
        return entries;
    }

    public long writers() {
        return seen.size();
    }

    /** All that was found, to be asked when the last entry was taken. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        heads.forEach((writer, published) -> {
            AuditChain chain = chains.get(writer);
            if (chain == null && isForgotten(published.lastEntry().getValue().at())) {
                return;
            }
            if (chain == null) {
                all.add(new Finding(Kind.WRITER_GONE, writer, published.lastKey()));
            } else if (chain.seq() < published.lastKey()) {
                all.add(new Finding(Kind.CUT_OFF, writer, published.lastKey()));
            }
        });
        return all;
    }
}
