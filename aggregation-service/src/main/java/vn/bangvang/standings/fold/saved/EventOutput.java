package vn.bangvang.standings.fold.saved;

import java.io.DataOutput;
import java.io.IOException;

import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Place;

/** Writes events that {@link EventInput} reads. */
public final class EventOutput {
    private final TextOutput out;

    public EventOutput(DataOutput out) {
        this.out = new TextOutput(out);
    }

    public void write(Event event) throws IOException {
        out.data().writeUTF(event.id());
        out.ownId(event.aggregateId());
        out.text(event.province());
        out.data().writeLong(event.version());
        Forms.PERIOD.write(event.period(), out);
        Forms.INTEGER.write(event.periodRevision(), out);
        Forms.INSTANT.write(event.recordedAt(), out);
        Place place = event.place();
        out.data().writeBoolean(place != null);
        if (place != null) {
            out.text(place.part());
            out.data().writeLong(place.number());
            Forms.INSTANT.write(place.at(), out);
        }
        Forms.FACT.write(event.fact(), out);
    }
}
