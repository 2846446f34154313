package vn.bangvang.imports.file;

import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * Looks through the parts of a workbook for what its reader would take without bounds: for a cell of column ZZZZZZZ it
 * makes as many empty ones before that. It is the reader's own parser, so that both see the same.
 */
final class MarkupGuard {
    /** The last cell of a spreadsheet is XFD1048576. */
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");
    private static final Set<String> HELD = Set.of("si", "xf", "numFmt", "Relationship", "Override", "sheet");
    private static final int MOST_HELD = 1_000_000;
    /** Each is asked about every cell. */
    private static final int MOST_ARRAY_FORMULAS = 100;
    private static final int DEEPEST = 200;
    private static final XMLInputFactory MARKUP = new InputFactoryImpl();

    static {
        MARKUP.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        MARKUP.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private int held;
    private int arrayFormulas;

    /** @return whether the part has something that the reader holds in memory until the end */
    boolean isHeld(InputStream part) {
        int heldBefore = held;
        int depth = 0;
        try {
            XMLStreamReader markup = MARKUP.createXMLStreamReader(part);
            while (markup.hasNext()) {
                switch (markup.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        look(markup, depth);
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CDATA -> throw noWorkbook();
                    default -> {
                        // Texts are bounded by what stands between two tags.
                    }
                }
            }
        } catch (XMLStreamException noMarkup) {
            // A picture; or the reader will come to the same end.
        }
        return held > heldBefore;
    }

    private void look(XMLStreamReader markup, int depth) {
        String name = markup.getLocalName();
        held += HELD.contains(name) ? 1 : 0;
        arrayFormulas += name.equals("f") && "array".equals(attribute(markup, "t")) ? 1 : 0;
        String cell = name.equals("c") ? attribute(markup, "r") : null;
        if (cell != null && !CELL.matcher(cell).matches() || depth > DEEPEST || held > MOST_HELD
                || arrayFormulas > MOST_ARRAY_FORMULAS) {
            throw noWorkbook();
        }
    }

    private static @Nullable String attribute(XMLStreamReader markup, String name) {
        return markup.getAttributeValue(null, name);
    }

    private static Refusal noWorkbook() {
        return FileFaults.of("FILE_NOT_A_WORKBOOK");
    }
}
