package vn.bangvang.evaluation.commendation;

import vn.bangvang.evaluation.records.recording.RecordingYear;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** How commendations are told to others. */
public interface CommendationEvents {

    /** Tells the latest step of the commendation. */
    OutgoingEvent tell(String id, Commendation after, RecordingYear year);
}
