package vn.bangvang.standings.fold.saved;

import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Writes texts that {@link TextInput} reads: each once, named by its number from then on. */
final class TextOutput {
    static final int NO_TEXT = 0;
    static final int OWN_ID = 1;
    static final int NEW_TEXT = 2;
    static final int FIRST_TEXT = 3;

    private final DataOutput out;
    private final Map<String, Integer> texts = new HashMap<>();
    private String ownId = "";

    TextOutput(DataOutput out) {
        this.out = out;
    }

    /** Of the subject that what follows is about: it stands in few other events, or in none. */
    void ownId(String id) throws IOException {
        out.writeUTF(id);
        ownId = id;
    }

    void text(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NO_TEXT);
        } else if (text.equals(ownId)) {
            out.writeInt(OWN_ID);
        } else {
            Integer known = texts.putIfAbsent(text, texts.size() + FIRST_TEXT);
            out.writeInt(known == null ? NEW_TEXT : known);
            if (known == null) {
                out.writeUTF(text);
            }
        }
    }

    DataOutput data() {
        return out;
    }
}
