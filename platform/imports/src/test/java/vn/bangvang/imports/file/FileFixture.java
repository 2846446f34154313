package vn.bangvang.imports.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import vn.bangvang.imports.Column;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Files of lamps. */
final class FileFixture {
    enum Colour {
        RED,
        GREEN
    }

    static final List<Column> COLUMNS = List.of(Column.text("code", "L-1").inEveryRow().ofTheKey(),
            Column.day("madeOn", "01/02/2020").inEveryRow(), Column.word("colour", Colour.class, "RED"),
            Column.number("power", "4,5"), Column.truth("broken", "không"));
    static final Headings HEADINGS = new Headings("lamps", COLUMNS);

    private FileFixture() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook(Consumer<Worksheet> filled) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            filled.accept(workbook.newWorksheet("Đèn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<RawRow> rows(ImportFormat format, byte[] file) {
        try (Rows rows = Rows.of(format, file)) {
            var all = new ArrayList<RawRow>();
            rows.forEachRemaining(all::add);
            return all;
        }
    }

    /** The code with which the file is refused. */
    static String refused(ImportFormat format, byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> CheckedFile.rows(format, file, HEADINGS)).code();
    }
}
