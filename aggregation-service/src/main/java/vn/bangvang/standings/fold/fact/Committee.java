package vn.bangvang.standings.fold.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A committee of an organisation: its seats and who held them when.
 *
 * @param seats that it has now
 * @param terms since when it has had how many; empty when that is not told
 */
public record Committee(String id, String organisationId, Body body, int seats, List<Term> terms,
        List<Holder> holders) implements Fact {

    /** Executive committee, standing committee, inspection committee. */
    public enum Body {
        EXECUTIVE,
        STANDING,
        INSPECTION
    }

    /** @param to first day after it; null when that is not known */
    public record Term(int seats, LocalDate from, @Nullable LocalDate to) {
        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (to == null || day.isBefore(to));
        }
    }

    public record Holder(String memberId, LocalDate from, @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || day.isBefore(to));
        }
    }

    @Override
    public FactKind kind() {
        return FactKind.COMMITTEE;
    }

    @Override
    public List<SubjectKey> references() {
        return List.of(SubjectKey.organisation(organisationId));
    }

    @Override
    public List<String> owners() {
        var owners = new ArrayList<String>();
        owners.add(organisationId);
        holders.forEach(holder -> owners.add(holder.memberId()));
        return owners;
    }

    /** None outside its terms; without terms what it has now. */
    public int seatsOn(LocalDate day) {
        return terms.isEmpty()
                ? seats
                : terms.stream()
                        .filter(term -> term.covers(day))
                        .max(Comparator.comparing(Term::from))
                        .map(Term::seats)
                        .orElse(0);
    }

    /** Ids of the members who hold a seat on that day, each once; a term ends for whoever has not left before. */
    public List<String> holdersOn(LocalDate day) {
        return seatsOn(day) == 0
                ? List.of()
                : holders.stream().filter(holder -> holder.holdsOn(day)).map(Holder::memberId).distinct().toList();
    }
}
