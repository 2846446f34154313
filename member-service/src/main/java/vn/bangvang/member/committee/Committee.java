package vn.bangvang.member.committee;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A committee of an organisation: its seats, its term, and everybody who has held a seat. */
public record Committee(String id, String rootId, String organisationId, Body body, int seats,
        @Nullable Term term, List<SeatHolder> holders) {
    public Committee {
        holders = List.copyOf(holders);
    }

    /** The business key: an organisation has one of each. */
    public static String key(String organisationId, Body body) {
        return organisationId + "/" + body;
    }

    public int filled() {
        return (int) holders.stream().filter(SeatHolder::sitting).count();
    }

    /** The members in seats whose end is not known. */
    List<String> sitting() {
        return holders.stream().filter(SeatHolder::sitting).map(SeatHolder::memberId).toList();
    }

    Committee withHolders(List<SeatHolder> newHolders) {
        return new Committee(id, rootId, organisationId, body, seats, term, newHolders);
    }

    /** Ban chấp hành, ban thường vụ, ủy ban kiểm tra. */
    public enum Body {
        EXECUTIVE,
        STANDING,
        INSPECTION
    }

    /** For how long a committee is elected; {@code to} is the first day after it, if known. */
    public record Term(LocalDate from, @Nullable LocalDate to) {}
}
