package vn.bangvang.feed;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What every event says, around the change and the full state after it.
 *
 * @param aggregateVersion 1, 2, 3… without gaps for each aggregate
 * @param evaluationYear the year the fact counts for, when it counts for one
 * @param yearRevision the revision of that year its producer knew
 * @param change what happened
 * @param state the full state afterwards
 */
public record Envelope(String aggregateType, String aggregateId, long aggregateVersion,
        @Nullable Integer evaluationYear, @Nullable Integer yearRevision, @Nullable LocalDate effectiveOn,
        Instant recordedAt, String actor, @Nullable String correlationId, @Nullable String causationId, JsonNode change,
        JsonNode state) {}
