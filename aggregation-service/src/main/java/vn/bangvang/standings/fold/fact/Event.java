package vn.bangvang.standings.fold.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * One recorded change.
 *
 * @param id of the event; a re-publication may carry another
 * @param province root of the tree it belongs to
 * @param version of the subject, 1, 2, 3... without gaps at the producer
 * @param period evaluation period it was recorded for
 * @param periodRevision revision of that period its producer knew: odd open, even closed; null when it knew
 *        no such period
 * @param place where it was told first; null for what stands in no log
 */
public record Event(String id, String province, String aggregateId, long version, @Nullable Period period,
        @Nullable Integer periodRevision, Instant recordedAt, Fact fact,
        @Nullable Place place) {

    public Event(String id, String province, String aggregateId, long version, @Nullable Period period,
            @Nullable Integer periodRevision, Instant recordedAt, Fact fact) {
        this(id, province, aggregateId, version, period, periodRevision, recordedAt, fact, null);
    }

    /** What is said, whenever and under whatever id it is told. */
    public record Content(Fact fact, @Nullable Period period) {}

    public Content content() {
        return new Content(fact, period);
    }

    /** Whether it makes no difference which of the two is told. */
    public boolean saysTheSameAs(Event other) {
        return content().equals(other.content()) && recordedAt.equals(other.recordedAt)
                && revision() == other.revision();
    }

    public Event at(@Nullable Place told) {
        return new Event(id, province, aggregateId, version, period, periodRevision, recordedAt, fact, told);
    }

    /** Which of two deliveries of one version is kept, standing where that content was told first. */
    public Event or(Event other) {
        Event kept = other.isToBePreferredTo(this) ? other : this;
        return content().equals(other.content()) ? kept.at(Place.first(place, other.place)) : kept;
    }

    /** A producer that knows no such period records as if it had just been opened. */
    public int revision() {
        return periodRevision == null ? 1 : periodRevision;
    }

    public FactKind kind() {
        return fact.kind();
    }

    /** The fact's own references, and its period when the producer knew it. */
    public List<SubjectKey> references() {
        Period named = namedPeriod();
        if (named == null) {
            return fact.references();
        }
        var all = new ArrayList<SubjectKey>(fact.references());
        all.add(SubjectKey.period(named));
        return all;
    }

    /** The period that must be known before it counts; null when it need not know one. */
    public @Nullable Period namedPeriod() {
        return periodRevision == null || kind() == FactKind.PERIOD ? null : period;
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
        if (byRevision != 0) {
            return byRevision < 0;
        }
        int byId = id.compareTo(other.id);
        if (byId != 0 || content().equals(other.content())) {
            return byId < 0;
        }
        return content().toString().compareTo(other.content().toString()) < 0;
    }
}
