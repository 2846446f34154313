package vn.bangvang.standings.fold;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.saved.EventInput;
import vn.bangvang.standings.fold.saved.EventOutput;

/**
 * What a fold is made of at one moment: all that it was told, and the hashes of the boards that were found to be as
 * they were sealed. Boards are not kept: they follow from the events. Immutable, written on any thread.
 */
public final class FoldState {
    private final List<OfProvince> provinces;

    /**
     * @param reached how far each part of the log has been read
     * @param told every delivery that may count; where a version was told in several ways, the one that is kept last
     */
    record OfProvince(String id, SortedMap<String, Long> reached, List<Event> told, List<SealedBoard> boards) {}

    /**
     * @param sha256 of the closing's board as the log gives it
     * @param restsAsOf when the newest event was recorded that the period's current board shows; null for a board that a
     *        start has to make, to list what it does not count
     */
    record SealedBoard(Period period, int closeVersion, String sha256, @Nullable Instant restsAsOf) {}

    FoldState(List<OfProvince> provinces) {
        this.provinces = List.copyOf(provinces);
    }

    List<OfProvince> provinces() {
        return provinces;
    }

    /** How many events there are. */
    public long events() {
        return provinces.stream().mapToLong(province -> province.told().size()).sum();
    }

    public void write(DataOutput out) throws IOException {
        var events = new EventOutput(out);
        out.writeInt(provinces.size());
        for (OfProvince province : provinces) {
            out.writeUTF(province.id());
            out.writeInt(province.reached().size());
            for (Map.Entry<String, Long> part : province.reached().entrySet()) {
                out.writeUTF(part.getKey());
                out.writeLong(part.getValue());
            }
            out.writeInt(province.boards().size());
            for (SealedBoard board : province.boards()) {
                out.writeUTF(board.period().toString());
                out.writeInt(board.closeVersion());
                out.writeUTF(board.sha256());
                out.writeBoolean(board.restsAsOf() != null);
                if (board.restsAsOf() != null) {
                    out.writeLong(board.restsAsOf().getEpochSecond());
                    out.writeInt(board.restsAsOf().getNano());
                }
            }
            out.writeInt(province.told().size());
            for (Event event : province.told()) {
                events.write(event);
            }
        }
    }

    /** @throws IOException for what {@link #write} has not written */
    public static FoldState read(DataInput in) throws IOException {
        var events = new EventInput(in);
        var provinces = new ArrayList<OfProvince>();
        for (int left = in.readInt(); left > 0; left--) {
            String id = in.readUTF();
            var reached = new TreeMap<String, Long>();
            for (int parts = in.readInt(); parts > 0; parts--) {
                reached.put(in.readUTF(), in.readLong());
            }
            var boards = new ArrayList<SealedBoard>();
            for (int sealed = in.readInt(); sealed > 0; sealed--) {
                boards.add(new SealedBoard(Period.parse(in.readUTF()), in.readInt(), in.readUTF(),
                        in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null));
            }
            var told = new ArrayList<Event>();
            for (int count = in.readInt(); count > 0; count--) {
                told.add(events.read());
            }
            provinces.add(new OfProvince(id, reached, told, boards));
        }
        return new FoldState(provinces);
    }
}
