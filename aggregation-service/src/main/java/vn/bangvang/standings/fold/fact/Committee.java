package vn.bangvang.standings.fold.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A committee of an organisation: its seats and who held them when. */
public record Committee(String id, String organisationId, Body body, int seats,
        List<Holder> holders) implements Fact {

    /** Executive committee, standing committee, inspection committee. */
    public enum Body {
        EXECUTIVE,
        STANDING,
        INSPECTION
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

    /** Ids of the members who hold a seat on that day, each once. */
    public List<String> holdersOn(LocalDate day) {
        return holders.stream().filter(holder -> holder.holdsOn(day)).map(Holder::memberId).distinct().toList();
    }
}
