package vn.bangvang.standings.fold.saved;

import java.io.DataInput;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Fact;
import vn.bangvang.standings.fold.fact.Place;

/** Reads what {@link EventOutput} wrote. */
public final class EventInput {
    private final TextInput in;

    public EventInput(DataInput in) {
        this.in = new TextInput(in);
    }

    /** @throws IOException for what is no event */
    public Event read() throws IOException {
        String id = in.data().readUTF();
        String aggregateId = in.ownId();
        String province = Objects.requireNonNull(in.text(), "an event without a province");
        long version = in.data().readLong();
        Period period = (Period) Forms.PERIOD.read(in);
        Integer revision = (Integer) Forms.INTEGER.read(in);
        Instant recordedAt = instant();
        Place place = in.data().readBoolean() ? place() : null;
        Fact fact = (Fact) Objects.requireNonNull(Forms.FACT.read(in), "an event without a fact");
        return new Event(id, province, aggregateId, version, period, revision, recordedAt, fact, place);
    }

    private Place place() throws IOException {
        String part = Objects.requireNonNull(in.text(), "a place without a part");
        return new Place(part.intern(), in.data().readLong(), instant());
    }

    private Instant instant() throws IOException {
        return (Instant) Objects.requireNonNull(Forms.INSTANT.read(in), "no instant");
    }
}
