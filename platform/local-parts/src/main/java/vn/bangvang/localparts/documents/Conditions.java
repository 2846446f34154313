package vn.bangvang.localparts.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;

/** The conditions of a query that must all hold, those inside {@code $and} among them. */
record Conditions(List<Map.Entry<String, Object>> all) {

    static Conditions of(Document query) {
        return new Conditions(flat(query).toList());
    }

    /** What these conditions ask an index on the field for; empty when nothing. */
    List<Range> on(String field) {
        List<List<Range>> ranges = all.stream()
                .filter(each -> each.getKey().equals(field))
                .map(each -> Range.of(each.getValue()))
                .filter(each -> !each.isEmpty())
                .toList();
        return ranges.stream()
                .filter(each -> each.getFirst().isPoint())
                .findFirst()
                .orElseGet(() -> ranges.isEmpty() ? List.of() : ranges.getFirst());
    }

    /** A graph look-up asks for what nothing leads to, at the end of each way. */
    boolean askForNoId() {
        return all.stream().anyMatch(each -> each.getKey().equals("_id") && Missing.isNullOrMissing(each.getValue()));
    }

    /** Of each condition that one of several must hold: those several. */
    Stream<List<Conditions>> alternatives() {
        return all.stream()
                .filter(each -> each.getKey().equals("$or") && each.getValue() instanceof Collection<?> several
                        && several.stream().allMatch(Document.class::isInstance))
                .map(each -> ((Collection<?>) each.getValue()).stream().map(one -> of((Document) one)).toList());
    }

    private static Stream<Map.Entry<String, Object>> flat(Document query) {
        return query.entrySet()
                .stream()
                .flatMap(each -> each.getKey().equals("$and") && each.getValue() instanceof Collection<?> parts
                        ? parts.stream().filter(Document.class::isInstance).flatMap(part -> flat((Document) part))
                        : Stream.of(each));
    }
}
