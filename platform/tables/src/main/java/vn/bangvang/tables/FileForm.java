package vn.bangvang.tables;

import java.util.Locale;

/** What a table is taken along as. */
public enum FileForm {
    /** Comma-separated values, UTF-8; texts that look like formulas begin with an apostrophe. */
    CSV("text/csv"),
    /** A workbook with a sheet that says where the figures are from. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Pages to print, each with where the figures are from and its number. */
    PDF("application/pdf");

    private final String mediaType;

    FileForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What its files' names end with. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param marked whether CSV begins with a byte order mark, which some spreadsheets need */
    public byte[] of(Table table, boolean marked) {
        return switch (this) {
            case CSV -> CsvFile.of(table, marked);
            case XLSX -> XlsxFile.of(table);
            case PDF -> PdfFile.of(table);
        };
    }
}
