package vn.bangvang.evaluation.records.recording;

import reactor.core.publisher.Mono;

/** Which year facts may still be written into. */
public interface RecordingYears {

    /**
     * The year of the organisation's province. A year that was never opened is taken: facts of earlier years are told
     * later.
     *
     * @param pointer where the organisation stands in the request
     * @return refused with UNKNOWN_ORGANISATION, or with YEAR_CLOSED while the province keeps the year closed
     */
    Mono<RecordingYear> open(String organisationId, String pointer, int year);

    /**
     * The year for what is rightly told about it after it was closed: the revision is the last under which it was
     * open, so that nobody takes the fact for a late one.
     */
    Mono<RecordingYear> openOrClosed(String organisationId, int year);
}
