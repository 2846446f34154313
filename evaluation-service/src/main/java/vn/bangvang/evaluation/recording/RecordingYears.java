package vn.bangvang.evaluation.recording;

import reactor.core.publisher.Mono;

/** Which year facts may still be written into. */
public interface RecordingYears {

    /**
     * The year of the organisation's province. A year that was never opened is taken: facts of earlier years are told
     * later.
     *
     * @return refused with UNKNOWN_ORGANISATION, or with YEAR_CLOSED while the province keeps the year closed
     */
    Mono<RecordingYear> open(String organisationId, int year);
}
