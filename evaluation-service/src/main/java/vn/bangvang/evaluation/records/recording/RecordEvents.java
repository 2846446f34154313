package vn.bangvang.evaluation.records.recording;

import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** How records of one kind are told to others. */
public interface RecordEvents<S> {

    /** What happened to a record; SUPPLEMENTED: something became known that was not known before. */
    enum Happening {
        RECORDED,
        SUPPLEMENTED,
        CORRECTED,
        WITHDRAWN
    }

    OutgoingEvent tell(Happening happening, String id, S after, RecordingYear year);
}
