package vn.bangvang.integration.events;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.access.Caller;
import vn.bangvang.integration.secrecy.Sealing;
import vn.bangvang.position.PositionForm;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.refusal.Refusal;

/** Places in the log as callers carry them: sealed, and good for the caller and the filter that they were made for. */
@Component
class Cursors {
    private static final int LONGEST = 8_000;

    private final Sealing sealing;

    Cursors(Sealing cursorSealing) {
        this.sealing = cursorSealing;
    }

    String of(SeenPosition next, Caller caller, EventFilter filter) {
        return sealing.seal(PositionForm.write(next), binding(caller, filter));
    }

    /** Refused as CURSOR_OF_ANOTHER_CALLER for whatever was not made here for this caller and this filter. */
    SeenPosition read(@Nullable String cursor, Caller caller, EventFilter filter) {
        if (cursor == null) {
            return SeenPosition.NOTHING;
        }
        if (cursor.length() > LONGEST) {
            throw notTheirs();
        }
        return sealing.open(cursor, binding(caller, filter))
                .map(PositionForm::read)
                .orElseThrow(Cursors::notTheirs);
    }

    private static Refusal notTheirs() {
        return Refusal.invalid("CURSOR_OF_ANOTHER_CALLER", "/after", null);
    }

    private static String binding(Caller caller, EventFilter filter) {
        return String.join("\n", caller.subject(), String.valueOf(caller.organisation()),
                String.join(",", filter.types()), String.valueOf(filter.subtree()));
    }
}
