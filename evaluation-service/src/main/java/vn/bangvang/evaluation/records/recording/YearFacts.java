package vn.bangvang.evaluation.records.recording;

import org.jspecify.annotations.Nullable;

/** What a record says about one organisation's year. Organisation and year never change by correction. */
public interface YearFacts {

    String organisationId();

    /** Where the organisation stands in a request. */
    default String organisationPointer() {
        return "/organisationId";
    }

    /** @return the evaluation year that the fact counts for */
    int year();

    /** @return what only one live record may say, or null when two equal records are two facts */
    @Nullable
    String businessKey();

    /** Refuses facts that contradict themselves. */
    void mustHold();
}
