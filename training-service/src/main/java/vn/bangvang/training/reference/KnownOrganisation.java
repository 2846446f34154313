package vn.bangvang.training.reference;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What training needs of a Party organisation.
 *
 * @param rootId the province at the top of its tree
 * @param parentId present parent; none at the top
 */
public record KnownOrganisation(String id, String rootId, @Nullable String parentId, @Nullable LocalDate dissolvedOn) {

    /** Whether it was gone before the year began. */
    public boolean wasGoneBefore(int year) {
        return dissolvedOn != null && dissolvedOn.getYear() < year;
    }
}
