package vn.bangvang.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A table to be printed: where it is from above it, its headings on every page, and under it which page of how many.
 * The font comes along, because not every printer's machine has Vietnamese letters.
 */
public final class PdfFile {
    private static final BaseFont REGULAR = font("BeVietnamPro_400Regular.ttf");
    private static final BaseFont BOLD = font("BeVietnamPro_700Bold.ttf");
    private static final int MOST_COLUMNS_ON_A4 = 10;
    private static final float MARGIN = 28;
    private static final float SMALL = 6.5f;
    private static final float USUAL = 8;
    private static final float LARGE = 13;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    private PdfFile() {}

    public static byte[] of(Table table) {
        var bytes = new ByteArrayOutputStream();
        Rectangle page = table.headings().size() > MOST_COLUMNS_ON_A4 ? PageSize.A3.rotate() : PageSize.A4.rotate();
        try (var document = new Document(page, MARGIN, MARGIN, MARGIN, MARGIN + LARGE)) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            writer.setPageEvent(new Footer(table));
            document.open();
            document.add(new Paragraph(table.title(), new Font(BOLD, LARGE)));
            document.add(new Paragraph(source(table.source().facts()), new Font(REGULAR, USUAL)));
            document.add(grid(table, table.headings().size() > MOST_COLUMNS_ON_A4 ? SMALL : USUAL));
        }
        return bytes.toByteArray();
    }

    private static String source(Map<String, String> facts) {
        return facts.entrySet()
                .stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("   ·   "));
    }

    private static PdfPTable grid(Table table, float size) {
        var grid = new PdfPTable(widths(table));
        grid.setWidthPercentage(100);
        grid.setSpacingBefore(USUAL);
        grid.setHeaderRows(1);
        Font bold = new Font(BOLD, size);
        Font regular = new Font(REGULAR, size);
        table.headings().forEach(heading -> grid.addCell(cell(heading, bold, Element.ALIGN_CENTER)));
        for (List<@Nullable Object> line : table.lines()) {
            for (Object value : line) {
                grid.addCell(cell(value == null ? "" : value.toString(), regular,
                        value instanceof Number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT));
            }
        }
        return grid;
    }

    private static PdfPCell cell(String text, Font font, int alignment) {
        var cell = new PdfPCell(new Phrase(text, font));
        cell.setHorizontalAlignment(alignment);
        cell.setBorderWidth(0.3f);
        return cell;
    }

    /** As much room for each column as its longest cell takes, within reason; a heading may break into lines. */
    private static float[] widths(Table table) {
        float[] widths = new float[table.headings().size()];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            int longest = table.lines()
                    .stream()
                    .mapToInt(line -> line.get(at) == null ? 0 : String.valueOf(line.get(at)).length())
                    .max()
                    .orElse(0);
            int word = Stream.of(table.headings().get(column).split("\\s+")).mapToInt(String::length).max().orElse(0);
            widths[column] = Math.clamp(Math.max(longest, word), SHORTEST, LONGEST);
        }
        return widths;
    }

    private static BaseFont font(String name) {
        try (InputStream file = Objects.requireNonNull(PdfFile.class.getResourceAsStream("/fonts/" + name))) {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("the font comes with this library", e);
        }
    }

    /** What stands under every page; how many there are is known when the last one is written. */
    private static final class Footer extends PdfPageEventHelper {
        private final Table table;
        private @Nullable PdfTemplate total;

        Footer(Table table) {
            this.table = table;
        }

        @Override
        public void onOpenDocument(PdfWriter writer, Document document) {
            total = writer.getDirectContent().createTemplate(MARGIN, LARGE);
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            PdfContentByte content = writer.getDirectContent();
            String left = table.title() + "   " + String.join("   ", table.source().facts().values());
            String page = writer.getPageNumber() + "/";
            float right = document.right() - MARGIN;
            content.beginText();
            content.setFontAndSize(REGULAR, SMALL);
            content.showTextAligned(Element.ALIGN_LEFT, left, document.left(), MARGIN, 0);
            content.showTextAligned(Element.ALIGN_RIGHT, page, right, MARGIN, 0);
            content.endText();
            content.addTemplate(Objects.requireNonNull(total), right, MARGIN);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            PdfTemplate pages = Objects.requireNonNull(total);
            pages.beginText();
            pages.setFontAndSize(REGULAR, SMALL);
            pages.showText(String.valueOf(writer.getPageNumber() - 1));
            pages.endText();
        }
    }
}
