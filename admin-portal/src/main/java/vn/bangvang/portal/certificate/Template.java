package vn.bangvang.portal.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;

/** What stands on a certificate and where: data, so that another wording needs no programmer. */
record Template(List<Line> lines) {
    private static final Pattern FIELD = Pattern.compile("\\{([a-z-]+)}");
    private static final int COLUMNS = 5;

    /** How a line stands on the paper. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** How a line is written. */
    enum Style {
        REGULAR,
        BOLD,
        TITLE
    }

    /** @param height in points above the lower edge of the paper */
    record Line(Align align, Style style, float size, float height, String text) {
        private static Line of(String written) {
            String[] columns = written.split("\\|", COLUMNS);
            if (columns.length != COLUMNS) {
                throw new IllegalArgumentException("No line of a certificate: " + written);
            }
            return new Line(Align.valueOf(columns[0].strip().toUpperCase(Locale.ROOT)),
                    Style.valueOf(columns[1].strip().toUpperCase(Locale.ROOT)), Float.parseFloat(columns[2].strip()),
                    Float.parseFloat(columns[3].strip()), columns[4].strip());
        }

        /** The text with its fields; what is not known is left out. */
        String filled(Map<String, String> fields) {
            return FIELD.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(fields.getOrDefault(found.group(1), "")))
                    .strip();
        }
    }

    /** Lines of a text file; empty ones and those after # are no lines. */
    static Template read(Resource file) {
        try {
            return of(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template of(String text) {
        return new Template(
                text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Line::of).toList());
    }
}
