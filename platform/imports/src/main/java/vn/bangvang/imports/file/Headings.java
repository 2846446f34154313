package vn.bangvang.imports.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.imports.Column;
import vn.bangvang.problem.Sentences;

/** Which column stands under which heading: its Vietnamese or English label, or the field's name, however typed. */
public final class Headings {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String REASON = "Column.reason";

    private final String things;
    private final List<Column> columns;
    private final Map<String, Column> byHeading = new HashMap<>();
    private final Set<String> reasons = new HashSet<>();

    public Headings(String things, List<Column> columns) {
        this.things = things;
        this.columns = List.copyOf(columns);
        columns.forEach(column -> Stream.of(column.field(), label(column, VIETNAMESE), label(column, Locale.ENGLISH))
                .forEach(name -> byHeading.put(Folded.of(name), column)));
        Stream.of("reason", reason(VIETNAMESE), reason(Locale.ENGLISH)).map(Folded::of).forEach(reasons::add);
    }

    /** What a reader of that language finds above the column. */
    public String label(Column column, @Nullable Locale language) {
        return Sentences.text("Column." + things + "." + column.field(), language);
    }

    /** What stands above why a row was refused. */
    public static String reason(@Nullable Locale language) {
        return Sentences.text(REASON, language);
    }

    public Optional<Column> find(String heading) {
        return Optional.ofNullable(byHeading.get(Folded.of(heading)));
    }

    /** Whether it is the column in which we said what was wrong; it is not read. */
    public boolean isReason(String heading) {
        return reasons.contains(Folded.of(heading));
    }

    /** Refused as HEADING_UNKNOWN, HEADING_TWICE or HEADING_MISSING. */
    public void mustFit(List<String> headings) {
        var seen = new HashSet<Column>();
        for (String heading : headings) {
            if (heading.isEmpty() || isReason(heading)) {
                continue;
            }
            Column column = find(heading)
                    .orElseThrow(() -> FileFaults.of("HEADING_UNKNOWN", Map.of("heading", heading, "known", known())));
            if (!seen.add(column)) {
                throw FileFaults.of("HEADING_TWICE", Map.of("heading", heading));
            }
        }
        columns.stream().filter(column -> column.required() && !seen.contains(column)).findFirst().ifPresent(column -> {
            throw FileFaults.of("HEADING_MISSING", Map.of("heading", label(column, VIETNAMESE)));
        });
    }

    private List<String> known() {
        return columns.stream().map(column -> label(column, VIETNAMESE)).toList();
    }
}
