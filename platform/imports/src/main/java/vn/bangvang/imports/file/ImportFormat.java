package vn.bangvang.imports.file;

import java.util.Locale;

/** In which form a file comes, and goes back. */
public enum ImportFormat {
    /** Comma-separated values in UTF-8; semicolons and tabs separate, too. */
    CSV("text/csv"),
    /** A workbook, of which the first sheet is read. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** One JSON object a line. */
    NDJSON("application/x-ndjson");

    private final String mediaType;

    ImportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What its files' names end with. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
