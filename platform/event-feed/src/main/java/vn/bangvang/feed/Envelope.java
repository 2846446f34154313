package vn.bangvang.feed;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.bangvang.period.Period;

/**
 * What every event says, around the change and the full state after it.
 *
 * @param aggregateVersion 1, 2, 3… without gaps for each aggregate
 * @param evaluationPeriod the period the fact counts for, when it counts for one
 * @param periodRevision the revision of that period its producer knew
 * @param change what happened
 * @param state the full state afterwards
 */
public record Envelope(String aggregateType, String aggregateId, long aggregateVersion,
        @Nullable Period evaluationPeriod, @Nullable Integer periodRevision, @Nullable LocalDate effectiveOn,
        Instant recordedAt, String actor, @Nullable String correlationId, @Nullable String causationId, JsonNode change,
        JsonNode state) {}
