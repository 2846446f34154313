package vn.bangvang.outbox.aggregate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * An event to publish, before the store gives it its id, version and times.
 *
 * @param topic the topic of its kind of aggregate, such as {@code member.organisation.v1}
 * @param type a literal such as {@code membership.member-admitted.v1}
 * @param aggregateId null: the document's own id
 * @param aggregateVersion null: numbered by the document's version, gapless
 * @param root id of the province at the top of the tree
 * @param evaluationYear the year the fact counts for; never derived from a clock
 * @param yearRevision the revision of that year its producer knew: odd while open, even while closed
 * @param effectiveOn the day it takes effect, when it has one
 * @param change what happened, a record that becomes JSON
 * @param state the full state afterwards, a record that becomes JSON
 */
public record OutgoingEvent(String topic, String type, String aggregateType, @Nullable String aggregateId,
        @Nullable Long aggregateVersion, String root, @Nullable Integer evaluationYear, @Nullable Integer yearRevision,
        @Nullable LocalDate effectiveOn, Object change, Object state) {

    public static OutgoingEvent of(String topic, String type, String aggregateType, String root, Object change,
            Object state) {
        return new OutgoingEvent(topic, type, aggregateType, null, null, root, null, null, null, change, state);
    }

    public OutgoingEvent withYear(@Nullable Integer year, @Nullable Integer revision) {
        return new OutgoingEvent(topic, type, aggregateType, aggregateId, aggregateVersion, root, year, revision,
                effectiveOn, change, state);
    }

    public OutgoingEvent effectiveOn(@Nullable LocalDate day) {
        return new OutgoingEvent(topic, type, aggregateType, aggregateId, aggregateVersion, root, evaluationYear,
                yearRevision, day, change, state);
    }

    /** For a document that holds many subjects: the event is about one of them, under that subject's own version. */
    public OutgoingEvent about(String subjectId, long subjectVersion) {
        return new OutgoingEvent(topic, type, aggregateType, subjectId, subjectVersion, root, evaluationYear,
                yearRevision, effectiveOn, change, state);
    }

    public @Nullable String evaluationPeriod() {
        return evaluationYear == null ? null : Period.year(evaluationYear).toString();
    }

    public @Nullable Integer periodRevision() {
        return yearRevision;
    }

    Told told() {
        About about = aggregateId == null || aggregateVersion == null
                ? About.THE_AGGREGATE
                : new About.Subject(aggregateId, aggregateVersion);
        PeriodStamp stamp = evaluationYear == null
                ? null
                : new PeriodStamp(Period.year(evaluationYear), yearRevision);
        return new Told(topic, type, aggregateType, about, root, stamp, effectiveOn, change, state);
    }
}
