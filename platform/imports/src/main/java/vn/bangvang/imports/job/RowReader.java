package vn.bangvang.imports.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.access.Caller;
import vn.bangvang.imports.Column;
import vn.bangvang.imports.Importable;
import vn.bangvang.imports.file.CellValues;
import vn.bangvang.imports.file.Headings;
import vn.bangvang.imports.file.RawRow;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Reason;
import vn.bangvang.webapi.problem.RequestRecords;

/** Makes requests of the rows of one file; remembers what its rows were about, and what codes mean. */
final class RowReader<R> {
    private final Importable<R> importable;
    private final Headings headings;
    private final RequestRecords records;
    private final Caller caller;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> meanings = new HashMap<>();

    RowReader(Importable<R> importable, Headings headings, RequestRecords records, Caller caller) {
        this.importable = importable;
        this.headings = headings;
        this.records = records;
        this.caller = caller;
    }

    /** A row whose cells are understood, one by one. */
    private record Understood(RawRow raw, Map<String, String> headings, ObjectNode fields, List<Reason> reasons) {}

    /** For rows that were gone through before: later ones may be about the same. */
    void remember(RawRow raw) {
        understood(raw);
    }

    Mono<List<ReadRow<R>>> read(List<RawRow> some) {
        List<Understood> understood = some.stream().map(this::understood).toList();
        return Flux.fromIterable(importable.columns())
                .filter(column -> column.kind() == Column.Kind.REFERENCE)
                .concatMap(column -> looked(column.field(), understood))
                .then(Mono.fromSupplier(() -> understood.stream().map(this::asked).toList()));
    }

    private Understood understood(RawRow raw) {
        var row = new Understood(raw, new HashMap<>(), JsonNodeFactory.instance.objectNode(), new ArrayList<>());
        raw.cells().forEach((heading, cell) -> {
            if (!heading.isEmpty() && headings.isReason(heading)) {
                return;
            }
            Column column = headings.find(heading).orElse(null);
            String field = column == null ? heading : column.field();
            String other = row.headings().put(field, heading);
            if (other != null) {
                // A line of JSON names its fields itself, perhaps one of them in two languages.
                row.reasons().add(new Reason("HEADING_TWICE", "/" + field, cell.text(), Map.of("heading", heading)));
            } else if (cell.fault() != null) {
                row.reasons().add(new Reason(cell.fault(), "/" + field, cell.text(), Map.of()));
            } else if (column == null) {
                row.reasons().add(new Reason("UNKNOWN_FIELD", "/" + field, cell.text(), Map.of()));
            } else {
                value(row, column, cell.text());
            }
        });
        onlyOnce(row);
        return row;
    }

    private static void value(Understood row, Column column, String text) {
        if (text.isBlank()) {
            return;
        }
        try {
            String field = column.field();
            int last = field.lastIndexOf('.');
            ObjectNode holder = last < 0
                    ? row.fields()
                    : row.fields().withObject("/" + field.substring(0, last).replace('.', '/'));
            holder.set(field.substring(last + 1), CellValues.of(column, text));
        } catch (Refusal refusal) {
            row.reasons().addAll(refusal.reasons());
        }
    }

    private void onlyOnce(Understood row) {
        List<String> keys = importable.columns().stream().filter(Column::key).map(Column::field).toList();
        if (keys.isEmpty() || !keys.stream().allMatch(row.fields()::has)) {
            return;
        }
        String key = keys.stream().map(field -> row.fields().path(field).asString()).collect(Collectors.joining("\n"));
        Integer first = seen.putIfAbsent(key, row.raw().row());
        if (first != null && first != row.raw().row()) {
            row.reasons().add(new Reason("ROW_TWICE", "/" + keys.getLast(), null, Map.of("row", first)));
        }
    }

    /** Asks what is not known yet of the codes in a column. */
    private Mono<Void> looked(String field, List<Understood> rows) {
        Map<String, Set<String>> known = meanings.computeIfAbsent(field, _ -> new HashMap<>());
        Set<String> asked = rows.stream()
                .map(row -> row.fields().path(field).asString(""))
                .filter(code -> !code.isEmpty() && !known.containsKey(code))
                .collect(Collectors.toCollection(TreeSet::new));
        return asked.isEmpty() ? Mono.empty() : importable.meant(caller, field, asked).doOnNext(found -> {
            asked.forEach(code -> known.put(code, Set.of()));
            known.putAll(found);
        }).then();
    }

    private ReadRow<R> asked(Understood row) {
        importable.columns().stream().filter(column -> column.kind() == Column.Kind.REFERENCE).forEach(column -> {
            String code = row.fields().path(column.field()).asString("");
            if (!code.isEmpty()) {
                meaning(row, column.field(), code);
            }
        });
        R asked = row.reasons().isEmpty() ? request(row) : null;
        return new ReadRow<>(row.raw(), row.headings(), asked, row.reasons());
    }

    private void meaning(Understood row, String field, String code) {
        Set<String> meant = meanings.getOrDefault(field, Map.of()).getOrDefault(code, Set.of());
        switch (meant.size()) {
            case 0 -> row.reasons().add(new Reason("CODE_UNKNOWN", "/" + field, code, Map.of()));
            case 1 -> row.fields().put(field, meant.iterator().next());
            default -> row.reasons().add(new Reason("CODE_AMBIGUOUS", "/" + field, code, Map.of()));
        }
    }

    private @Nullable R request(Understood row) {
        try {
            return records.read(row.fields(), importable.rowType());
        } catch (Refusal refusal) {
            row.reasons().addAll(refusal.reasons());
            return null;
        }
    }
}
