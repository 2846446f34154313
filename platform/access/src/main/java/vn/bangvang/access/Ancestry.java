package vn.bangvang.access;

/** Knows the tree of organisations as far as access needs it. */
@FunctionalInterface
public interface Ancestry {

    /** @return true when the organisation is the ancestor itself or lies below it today */
    boolean isWithin(String organisationId, String ancestorId);
}
