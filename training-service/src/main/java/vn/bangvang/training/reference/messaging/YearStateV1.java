package vn.bangvang.training.reference.messaging;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.training.reference.Years.KnownYear;

/** What is read of an evaluation period's state. */
record YearStateV1(@Nullable String rootId, Period period, int revision) {
    /**
     * Classes belong to years, so a quarter is nobody's business here.
     *
     * @param root the province the event names, for a state that does not repeat it
     */
    Optional<KnownYear> known(String root) {
        return period.isYear() ? Optional.of(year(root)) : Optional.empty();
    }

    private KnownYear year(String root) {
        return new KnownYear(rootId == null ? root : rootId, period.year(), revision);
    }
}
