package vn.bangvang.standings.fold.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * One recorded change. A province's log has millions of them and all stay in memory, so one keeps numbers where others
 * would keep objects: its id as the UUID it is, its instants as seconds and milliseconds. Immutable.
 */
public final class Event {
    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int UUID_LENGTH = 36;

    private final long idHigh;
    private final long idLow;
    /** An id that is no UUID as they are written. */
    private final @Nullable String otherId;
    private final String province;
    private final String aggregateId;
    private final long version;
    private final @Nullable Period period;
    private final int periodRevision;
    private final long recordedSecond;
    private final int recordedNano;
    private final Fact fact;
    private final @Nullable String part;
    private final long number;
    private final long loggedMillis;

    /**
     * @param id of the event; a re-publication may carry another
     * @param province root of the tree it belongs to
     * @param version of the subject, 1, 2, 3... without gaps at the producer
     * @param period evaluation period it was recorded for
     * @param periodRevision revision of that period its producer knew: odd open, even closed; null when it knew no such
     *        period
     * @param place where it was told first; null for what stands in no log
     */
    public Event(String id, String province, String aggregateId, long version, @Nullable Period period,
            @Nullable Integer periodRevision, Instant recordedAt, Fact fact, @Nullable Place place) {
        UUID number = uuid(id);
        this.idHigh = number == null ? 0 : number.getMostSignificantBits();
        this.idLow = number == null ? 0 : number.getLeastSignificantBits();
        this.otherId = number == null ? id : null;
        this.province = province;
        this.aggregateId = aggregateId;
        this.version = version;
        this.period = period;
        this.periodRevision = periodRevision == null ? UNKNOWN : periodRevision;
        this.recordedSecond = recordedAt.getEpochSecond();
        this.recordedNano = recordedAt.getNano();
        this.fact = fact;
        this.part = place == null ? null : place.part();
        this.number = place == null ? 0 : place.number();
        this.loggedMillis = place == null ? 0 : place.at().toEpochMilli();
    }

    public Event(String id, String province, String aggregateId, long version, @Nullable Period period,
            @Nullable Integer periodRevision, Instant recordedAt, Fact fact) {
        this(id, province, aggregateId, version, period, periodRevision, recordedAt, fact, null);
    }

    /** Null for what would be written otherwise again. */
    private static @Nullable UUID uuid(String id) {
        if (id.length() != UUID_LENGTH) {
            return null;
        }
        try {
            UUID number = UUID.fromString(id);
            return number.toString().equals(id) ? number : null;
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    public String id() {
        return otherId == null ? new UUID(idHigh, idLow).toString() : otherId;
    }

    public String province() {
        return province;
    }

    public String aggregateId() {
        return aggregateId;
    }

    public long version() {
        return version;
    }

    @Nullable
    public Period period() {
        return period;
    }

    @Nullable
    public Integer periodRevision() {
        return knowsPeriod() ? periodRevision : null;
    }

    private boolean knowsPeriod() {
        return periodRevision != UNKNOWN;
    }

    public Instant recordedAt() {
        return Instant.ofEpochSecond(recordedSecond, recordedNano);
    }

    public Fact fact() {
        return fact;
    }

    @Nullable
    public Place place() {
        return part == null ? null : new Place(part, number, Instant.ofEpochMilli(loggedMillis));
    }

    /** What is said, whenever and under whatever id it is told. */
    public record Content(Fact fact, @Nullable Period period) {}

    public Content content() {
        return new Content(fact, period);
    }

    /** Whether it makes no difference which of the two is told. */
    public boolean saysTheSameAs(Event other) {
        return content().equals(other.content()) && recordedAt().equals(other.recordedAt())
                && revision() == other.revision();
    }

    public Event at(@Nullable Place told) {
        return new Event(id(), province, aggregateId, version, period, periodRevision(), recordedAt(), fact, told);
    }

    /** Which of two deliveries of one version is kept, standing where that content was told first. */
    public Event or(Event other) {
        Event kept = other.isToBePreferredTo(this) ? other : this;
        return content().equals(other.content()) ? kept.at(Place.first(place(), other.place())) : kept;
    }

    /** A producer that knows no such period records as if it had just been opened. */
    public int revision() {
        return knowsPeriod() ? periodRevision : 1;
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
        return knowsPeriod() && kind() != FactKind.PERIOD ? period : null;
    }

    /**
     * Of two deliveries of one version the earlier recorded one is kept, so that the choice does not depend on arrival.
     */
    public boolean isToBePreferredTo(Event other) {
        int byTime = recordedAt().compareTo(other.recordedAt());
        if (byTime != 0) {
            return byTime < 0;
        }
        int byRevision = Integer.compare(revision(), other.revision());
        if (byRevision != 0) {
            return byRevision < 0;
        }
        int byId = id().compareTo(other.id());
        if (byId != 0 || content().equals(other.content())) {
            return byId < 0;
        }
        return content().toString().compareTo(other.content().toString()) < 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Event event && idHigh == event.idHigh && idLow == event.idLow
                && Objects.equals(otherId, event.otherId) && province.equals(event.province)
                && aggregateId.equals(event.aggregateId) && version == event.version
                && Objects.equals(period, event.period) && periodRevision == event.periodRevision
                && recordedAt().equals(event.recordedAt()) && fact.equals(event.fact)
                && Objects.equals(place(), event.place());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id(), aggregateId, version);
    }

    @Override
    public String toString() {
        return "Event[%s, %s, %s %d, %s/%s, %s, %s, %s]".formatted(id(), province, aggregateId, version, period,
                periodRevision(), recordedAt(), fact, place());
    }
}
