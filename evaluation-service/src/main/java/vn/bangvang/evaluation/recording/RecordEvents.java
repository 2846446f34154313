package vn.bangvang.evaluation.recording;

import vn.bangvang.outbox.OutgoingEvent;

/** How records of one kind are told to others. */
public interface RecordEvents<S> {

    /** What happened to a record. */
    enum Happening {
        RECORDED, CORRECTED, WITHDRAWN
    }

    OutgoingEvent tell(Happening happening, String id, S after, RecordingYear year);
}
