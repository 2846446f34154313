package vn.bangvang.training.reference.messaging;

import org.jspecify.annotations.Nullable;

import vn.bangvang.training.reference.KnownYear;

/** What is read of an evaluation year's state. */
record YearStateV1(@Nullable String rootId, int year, int revision) {
    /** @param root the province the event names, for a state that does not repeat it */
    KnownYear known(String root) {
        return new KnownYear(rootId == null ? root : rootId, year, revision);
    }
}
