package vn.bangvang.integration.organisation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where an organisation stands.
 *
 * @param rootId the province at the top of its tree
 * @param parentId newest decided parent, even when its day is still to come; none at the top
 * @param placements under whom it stood, and when
 * @param successorId what it was merged into when it was dissolved
 */
public record KnownOrganisation(String id, String rootId, @Nullable String parentId, List<PlacedUnder> placements,
        @Nullable LocalDate dissolvedOn, @Nullable String successorId) {
    /** @param to the first day it no longer stood there; open while null */
    public record PlacedUnder(String parentId, LocalDate from, @Nullable LocalDate to) {
        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    public KnownOrganisation {
        placements = List.copyOf(placements);
    }

    /**
     * Whose it is on that day: its parent's; once it is merged into another, that one's; on other days on which it does
     * not exist, of whom it was put under last.
     */
    @Nullable
    String superiorOn(LocalDate day) {
        if (successorId != null && dissolvedOn != null && !day.isBefore(dissolvedOn)) {
            return successorId;
        }
        return placements.stream()
                .filter(placement -> placement.covers(day))
                .map(PlacedUnder::parentId)
                .findFirst()
                .orElse(parentId);
    }
}
