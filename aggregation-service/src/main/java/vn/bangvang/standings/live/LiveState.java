package vn.bangvang.standings.live;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.feed.Position;
import vn.bangvang.standings.fold.FoldState;
import vn.bangvang.standings.fold.board.Snapshot.Listing;

/**
 * Everything that the standings know at one moment and a start can go on from.
 *
 * @param last the newest record that was taken in of each partition
 * @param letters the newest first
 * @param loggedAt when the log took in the newest of them
 */
public record LiveState(FoldState fold, List<Position> last, Listing<DeadLetter> letters, Instant loggedAt) {

    public void write(DataOutput out) throws IOException {
        out.writeLong(loggedAt.getEpochSecond());
        out.writeInt(loggedAt.getNano());
        out.writeInt(last.size());
        for (Position position : last) {
            write(position, out);
        }
        out.writeLong(letters.count());
        out.writeInt(letters.items().size());
        for (DeadLetter letter : letters.items()) {
            write(new Position(letter.topic(), letter.partition(), letter.offset()), out);
            out.writeUTF(letter.reason());
            out.writeUTF(letter.detail());
            write(letter.type(), out);
            write(letter.aggregateId(), out);
            out.writeLong(letter.loggedAt().toEpochMilli());
        }
        fold.write(out);
    }

    private static void write(Position position, DataOutput out) throws IOException {
        out.writeUTF(position.topic());
        out.writeInt(position.partition());
        out.writeLong(position.offset());
    }

    private static void write(@Nullable String text, DataOutput out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    /** @throws IOException for what {@link #write} has not written */
    public static LiveState read(DataInput in) throws IOException {
        Instant loggedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
        var last = new ArrayList<Position>();
        for (int left = in.readInt(); left > 0; left--) {
            last.add(position(in));
        }
        long count = in.readLong();
        var letters = new ArrayList<DeadLetter>();
        for (int left = in.readInt(); left > 0; left--) {
            letters.add(letter(in));
        }
        return new LiveState(FoldState.read(in), last, new Listing<>(count, letters), loggedAt);
    }

    private static Position position(DataInput in) throws IOException {
        return new Position(in.readUTF(), in.readInt(), in.readLong());
    }

    private static DeadLetter letter(DataInput in) throws IOException {
        Position at = position(in);
        String reason = in.readUTF();
        String detail = in.readUTF();
        String type = in.readBoolean() ? in.readUTF() : null;
        String aggregateId = in.readBoolean() ? in.readUTF() : null;
        return DeadLetter.at(at, Instant.ofEpochMilli(in.readLong()), reason, detail, type, aggregateId);
    }
}
