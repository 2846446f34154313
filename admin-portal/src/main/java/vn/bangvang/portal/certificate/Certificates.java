package vn.bangvang.portal.certificate;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import com.google.zxing.common.BitMatrix;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Writes certificates: a sheet of A4 in landscape with a frame, the lines of the template and a QR code. */
@Component
class Certificates {
    private static final Rectangle SHEET = PageSize.A4.rotate();
    private static final float EDGE = 28;
    private static final float MARGIN = 72;
    private static final float CODE = 90;
    private static final Color RED = new Color(0x8C, 0x12, 0x18);
    private static final Color GOLD = new Color(0xB4, 0x7A, 0x08);

    private final Template template;
    private final byte[] regular;
    private final byte[] bold;

    /** @param template the lines and where they stand */
    Certificates(@Value("${bangvang.certificate.template}") Resource template) {
        this.template = Template.read(template);
        this.regular = font("BeVietnamPro-Regular.ttf");
        this.bold = font("BeVietnamPro-SemiBold.ttf");
    }

    private static byte[] font(String name) {
        try {
            return new ClassPathResource("certificate/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One certificate as a PDF. Takes a moment of the processor; nothing of it waits.
     *
     * @param fields what stands in the places of the template
     * @param address to which the QR code leads
     */
    byte[] written(Map<String, String> fields, String address) {
        var pdf = new ByteArrayOutputStream();
        try {
            Document document = new Document(SHEET);
            PdfWriter writer = PdfWriter.getInstance(document, pdf);
            document.addTitle(fields.getOrDefault("form", "") + " " + fields.getOrDefault("number", ""));
            document.open();
            PdfContentByte sheet = writer.getDirectContent();
            frame(sheet);
            lines(sheet, fields);
            code(sheet, Code.of(address));
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static void frame(PdfContentByte sheet) {
        for (float edge : new float[]{EDGE, EDGE + 6}) {
            sheet.setColorStroke(edge == EDGE ? RED : GOLD);
            sheet.setLineWidth(edge == EDGE ? 3 : 1);
            sheet.rectangle(edge, edge, SHEET.getWidth() - 2 * edge, SHEET.getHeight() - 2 * edge);
            sheet.stroke();
        }
    }

    private void lines(PdfContentByte sheet, Map<String, String> fields) throws IOException {
        BaseFont plain = BaseFont.createFont("BeVietnamPro-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true,
                regular, null);
        BaseFont strong = BaseFont.createFont("BeVietnamPro-SemiBold.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED,
                true, bold, null);
        for (Template.Line line : template.lines()) {
            sheet.beginText();
            sheet.setColorFill(line.style() == Template.Style.TITLE ? RED : Color.BLACK);
            sheet.setFontAndSize(line.style() == Template.Style.REGULAR ? plain : strong, line.size());
            switch (line.align()) {
                case LEFT -> sheet.showTextAligned(Element.ALIGN_LEFT, line.filled(fields), MARGIN, line.height(), 0);
                case CENTER -> sheet.showTextAligned(Element.ALIGN_CENTER, line.filled(fields), SHEET.getWidth() / 2,
                        line.height(), 0);
                case RIGHT -> sheet.showTextAligned(Element.ALIGN_CENTER, line.filled(fields),
                        SHEET.getWidth() - MARGIN - 120, line.height(), 0);
            }
            sheet.endText();
        }
    }

    private static void code(PdfContentByte sheet, BitMatrix code) {
        float module = CODE / code.getWidth();
        sheet.setColorFill(Color.BLACK);
        for (int x = 0; x < code.getWidth(); x++) {
            for (int y = 0; y < code.getHeight(); y++) {
                if (code.get(x, y)) {
                    sheet.rectangle(MARGIN + x * module, 92 + (code.getHeight() - 1 - y) * module, module, module);
                }
            }
        }
        sheet.fill();
    }
}
