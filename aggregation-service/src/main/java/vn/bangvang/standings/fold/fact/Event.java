package vn.bangvang.standings.fold.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One recorded change.
 *
 * @param id of the event; a re-publication may carry another
 * @param province root of the tree it belongs to
 * @param version of the subject, 1, 2, 3... without gaps at the producer
 * @param year evaluation year it was recorded for
 * @param yearRevision revision of that year its producer knew: odd open, even closed; null when it knew no such year
 */
public record Event(String id, String province, String aggregateId, long version, @Nullable Integer year,
        @Nullable Integer yearRevision, Instant recordedAt, Fact fact) {

    /** A producer that knows no such year records as if it had just been opened. */
    public int revision() {
        return yearRevision == null ? 1 : yearRevision;
    }

    public FactKind kind() {
        return fact.kind();
    }

    /** The fact's own references, and its year when the producer knew it. */
    public List<SubjectKey> references() {
        if (year == null || yearRevision == null || kind() == FactKind.YEAR) {
            return fact.references();
        }
        ArrayList<SubjectKey> all = new ArrayList<>(fact.references());
        all.add(SubjectKey.year(year));
        return all;
    }

    /**
     * Of two deliveries of one version the earlier recorded one is kept, so that the choice does not depend on arrival.
     */
    public boolean isToBePreferredTo(Event other) {
        int byTime = recordedAt.compareTo(other.recordedAt);
        if (byTime != 0) {
            return byTime < 0;
        }
        int byRevision = Integer.compare(revision(), other.revision());
        return byRevision != 0 ? byRevision < 0 : id.compareTo(other.id) < 0;
    }
}
