package vn.bangvang.system.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What must hold after the faults, whatever they were: functions of what was written down and what was read. */
public final class Checks {
    private Checks() {}

    /** Every fault that was begun landed, unless this machine cannot have it. */
    public static Finding landed(List<Landing> faults) {
        return Finding.of("faults landed", "faults", faults.size(), faults.stream()
                .filter(each -> each.missed() && !each.isExcused())
                .map(each -> "%s missed: %s".formatted(each.fault(), each.finding().detail()))
                .toList());
    }

    /**
     * Every accepted write is in the store.
     *
     * @param stored the version of each thing in the stores
     */
    public static Finding inTheStore(List<Accepted> accepted, Map<String, Long> stored) {
        List<String> lost = accepted.stream()
                .filter(each -> stored.getOrDefault(each.id(), 0L) < each.version())
                .map(each -> "%s version %d, stored %d".formatted(each.id(), each.version(),
                        stored.getOrDefault(each.id(), 0L)))
                .toList();
        return Finding.of("accepted writes are in the store", "accepted writes", accepted.size(), lost);
    }

    /**
     * Every accepted write is in the log. Of what was accepted while a tail of the log was about to be lost, the last
     * version is: ADR 16 tells that again and counts the ones before it as a gap.
     */
    public static Finding inTheLog(List<Accepted> accepted, List<Told> log, List<Span> lostTails) {
        Set<String> told = new HashSet<>();
        Map<String, Long> newest = new HashMap<>();
        log.forEach(each -> {
            told.add(each.id() + "@" + each.version());
            newest.merge(each.id(), each.version(), Math::max);
        });
        List<String> lost = accepted.stream()
                .filter(each -> lostTails.stream().anyMatch(tail -> tail.has(each.at()))
                        ? newest.getOrDefault(each.id(), 0L) < each.version()
                        : !told.contains(each.id() + "@" + each.version()))
                .map(each -> "%s version %d".formatted(each.id(), each.version()))
                .toList();
        return Finding.of("accepted writes are in the log", "accepted writes", accepted.size(), lost);
    }

    /** The log tells nothing that no store knows, and no version with two contents. */
    public static Finding nothingInvented(List<Told> log, Map<String, Long> stored) {
        var wrong = new ArrayList<String>();
        Map<String, String> contents = new HashMap<>();
        log.forEach(each -> {
            if (stored.getOrDefault(each.id(), 0L) < each.version()) {
                wrong.add("%s tells %s version %d, stored %d".formatted(each.place(), each.id(), each.version(),
                        stored.getOrDefault(each.id(), 0L)));
            }
            String before = contents.putIfAbsent(each.id() + "@" + each.version(), each.content());
            if (before != null && !before.equals(each.content())) {
                wrong.add("%s tells %s version %d differently".formatted(each.place(), each.id(), each.version()));
            }
        });
        return Finding.of("the log tells what is stored", "records", log.size(), wrong);
    }

    /**
     * Every instance of the standings shows what a count of the owners' records gives.
     *
     * @param counted figures by organisation
     * @param shown the same, by instance
     */
    public static Finding noDrift(Map<String, Map<String, Long>> counted,
            Map<String, Map<String, Map<String, Long>>> shown) {
        var wrong = new ArrayList<String>();
        shown.forEach((instance, rows) -> {
            var organisations = new TreeSet<>(counted.keySet());
            organisations.addAll(rows.keySet());
            for (String organisation : organisations) {
                Map<String, Long> ours = counted.getOrDefault(organisation, Map.of());
                Map<String, Long> theirs = rows.getOrDefault(organisation, Map.of());
                if (!ours.equals(theirs)) {
                    wrong.add("%s, %s: counted %s, shown %s".formatted(instance, organisation, ours, theirs));
                }
            }
        });
        return Finding.of("every instance shows what is recorded", "rows of %d instances".formatted(shown.size()),
                (long) counted.size() * shown.size(), wrong);
    }

    /** Whoever is asked, and whenever: a closed year has one hash, from its seal to the end. */
    public static Finding oneHash(List<Seal> seals) {
        Map<String, Seal> first = new HashMap<>();
        Map<String, Seal> last = new HashMap<>();
        var wrong = new ArrayList<String>();
        for (Seal each : seals) {
            last.put(each.closing(), each);
            Seal before = each.isSet() ? first.putIfAbsent(each.closing(), each) : null;
            if (before != null && !before.sha256().equals(each.sha256())) {
                wrong.add("%s: %s by %s, %s by %s".formatted(each.closing(), before.sha256(), before.source(),
                        each.sha256(), each.source()));
            }
        }
        last.values()
                .stream()
                .filter(each -> !each.isSet())
                .forEach(each -> wrong.add("%s: not sealed at the end by %s".formatted(each.closing(), each.source())));
        return Finding.of("closed years keep their hash", "readings of %d closings".formatted(last.size()),
                seals.size(), wrong);
    }

    /** Nobody is shown less than the same place has shown before. */
    public static Finding neverBack(List<Reading> readings) {
        Map<String, Reading> last = new HashMap<>();
        var wrong = new ArrayList<String>();
        readings.forEach(each -> {
            Reading before = last.put(each.reader(), each);
            if (before == null) {
                return;
            }
            if (each.asOf().isBefore(before.asOf())) {
                wrong.add("%s at %s: as of %s, before that %s".formatted(each.reader(), each.at(), each.asOf(),
                        before.asOf()));
            }
            before.growing().forEach((figure, value) -> {
                if (each.growing().getOrDefault(figure, 0L) < value) {
                    wrong.add("%s at %s: %s %d, before that %d".formatted(each.reader(), each.at(), figure,
                            each.growing().getOrDefault(figure, 0L), value));
                }
            });
        });
        return Finding.of("no answer goes back in time", "answers to %d readers".formatted(last.size()),
                readings.size(), wrong);
    }
}
