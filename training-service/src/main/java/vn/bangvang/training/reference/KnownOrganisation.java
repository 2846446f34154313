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
 */
public record KnownOrganisation(String id, String rootId, @Nullable String parentId, List<PlacedUnder> placements,
        @Nullable LocalDate dissolvedOn) {
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

    /** Under whom it stands on that day; on days on which it does not exist, under whom it was put last. */
    @Nullable
    String parentOn(LocalDate day) {
        for (PlacedUnder placement : placements) {
            if (placement.covers(day)) {
                return placement.parentId();
            }
        }
        return parentId;
    }
}
