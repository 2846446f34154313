package vn.bangvang.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.system.faults.check.Accepted;
import vn.bangvang.system.faults.check.Span;

/** What the writers sent and what they were answered, one JSON object a line. */
final class Ledger implements AutoCloseable {
    private final List<Entry> entries = new ArrayList<>();
    private final Writer lines;

    Ledger(Path file) throws IOException {
        lines = Files.newBufferedWriter(file);
    }

    synchronized void add(Entry entry) {
        try {
            entries.add(entry);
            lines.write(JsonMapper.shared().writeValueAsString(entry));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once for each write: the answer that said that it is done. */
    synchronized List<Accepted> accepted() {
        return List.copyOf(entries.stream()
                .filter(Entry::isAccepted)
                .collect(Collectors.toMap(Entry::write, each -> new Accepted(each.id(), each.version(),
                        each.answeredAt()), (first, _) -> first))
                .values());
    }

    /** How many requests were sent or waiting in this time. */
    synchronized long tried(Span meanwhile) {
        return entries.stream().filter(each -> each.span().meets(meanwhile)).count();
    }

    /** How many answers of each status, with the code of a refusal; 0 stands for no answer. */
    synchronized Map<String, Long> answers() {
        return entries.stream()
                .collect(Collectors.groupingBy(each -> (each.status() + " " + each.problem()).strip(), TreeMap::new,
                        Collectors.counting()));
    }

    @Override
    public synchronized void close() throws IOException {
        lines.close();
    }
}
