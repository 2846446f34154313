package vn.bangvang.portal.task;

/** Addresses of the API that several tasks share. */
final class Paths {
    static final String COMMITTEE = "/api/v1/organisations/{id}/committees/{body}";
    static final String CORRECTIONS = "/corrections";

    private Paths() {}
}
