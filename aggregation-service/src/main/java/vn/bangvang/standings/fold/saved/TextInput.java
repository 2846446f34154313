package vn.bangvang.standings.fold.saved;

import java.io.DataInput;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/** Reads what {@link TextOutput} wrote. What is said in many events is in memory once. */
final class TextInput {
    private static final int MOST_INSTANTS = 10_000;

    private final DataInput in;
    private final List<String> texts = new ArrayList<>();
    private final Map<Long, LocalDate> days = new HashMap<>();
    private final Map<Period, Period> periods = new HashMap<>();
    private final Map<Instant, Instant> instants = new HashMap<>();
    private String ownId = "";

    TextInput(DataInput in) {
        this.in = in;
    }

    String ownId() throws IOException {
        ownId = in.readUTF();
        return ownId;
    }

    @Nullable
    String text() throws IOException {
        int number = in.readInt();
        return switch (number) {
            case TextOutput.NO_TEXT -> null;
            case TextOutput.OWN_ID -> ownId;
            case TextOutput.NEW_TEXT -> {
                String text = in.readUTF();
                texts.add(text);
                yield text;
            }
            default -> known(number - TextOutput.FIRST_TEXT);
        };
    }

    private String known(int number) throws IOException {
        if (number < 0 || number >= texts.size()) {
            throw new StreamCorruptedException("text " + number + " of " + texts.size());
        }
        return texts.get(number);
    }

    LocalDate day(long epochDay) {
        return days.computeIfAbsent(epochDay, LocalDate::ofEpochDay);
    }

    Period once(Period period) {
        return periods.computeIfAbsent(period, same -> same);
    }

    /** Many things are recorded at one instant, one after the other: few are worth keeping for long. */
    Instant once(Instant instant) {
        if (instants.size() > MOST_INSTANTS) {
            instants.clear();
        }
        return instants.computeIfAbsent(instant, same -> same);
    }

    DataInput data() {
        return in;
    }
}
