package vn.bangvang.training.reference;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What training needs of a Party organisation.
 *
 * @param rootId the province at the top of its tree
 * @param parentId newest decided parent, even when its day is still to come; none at the top
 * @param placements under whom it stood, and when
 * @param successorId what it was merged into when it was dissolved
 * @param code in the register of its province; null where it was never told
 */
public record KnownOrganisation(String id, String rootId, @Nullable String parentId, List<PlacedUnder> placements,
        @Nullable LocalDate dissolvedOn, @Nullable String successorId, @Nullable String code) {
    /** @param to the first day it no longer stood there; open while null */
    public record PlacedUnder(String parentId, LocalDate from, @Nullable LocalDate to) {
        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    public KnownOrganisation {
        placements = List.copyOf(placements);
    }

    /** Whether it was gone before the year began. */
    public boolean wasGoneBefore(int year) {
        return dissolvedOn != null && dissolvedOn.getYear() < year;
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
        for (PlacedUnder placement : placements) {
            if (placement.covers(day)) {
                return placement.parentId();
            }
        }
        return parentId;
    }
}
