package vn.bangvang.member.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A committee of an organisation: its terms with their seats, and everybody who has held a seat.
 *
 * @param terms oldest first, at least one, without overlaps; only the first can lack a beginning
 */
public record Committee(String id, String rootId, String organisationId, Body body, List<SeatedTerm> terms,
        List<SeatHolder> holders) {
    public Committee {
        terms = List.copyOf(terms);
        holders = List.copyOf(holders);
    }

    /** The business key: an organisation has one of each. */
    public static String key(String organisationId, Body body) {
        return organisationId + "/" + body;
    }

    /** The seats of the newest term. */
    public int seats() {
        return terms.getLast().seats();
    }

    /** The newest term, unless its days are unknown. */
    public @Nullable Term term() {
        SeatedTerm newest = terms.getLast();
        LocalDate from = newest.from();
        return from == null ? null : new Term(from, newest.to());
    }

    /** How many may sit there on that day; empty between two terms. */
    Optional<Integer> seatsOn(LocalDate day) {
        return terms.stream().filter(it -> it.covers(day)).findFirst().map(SeatedTerm::seats);
    }

    public int filled() {
        return (int) holders.stream().filter(SeatHolder::sitting).count();
    }

    /** The members in seats whose end is not known. */
    List<String> sitting() {
        return holders.stream().filter(SeatHolder::sitting).map(SeatHolder::memberId).toList();
    }

    Committee withHolders(List<SeatHolder> newHolders) {
        return new Committee(id, rootId, organisationId, body, terms, newHolders);
    }

    Committee withTerms(List<SeatedTerm> newTerms) {
        return new Committee(id, rootId, organisationId, body, newTerms, holders);
    }

    /** Ban chấp hành, ban thường vụ, ủy ban kiểm tra. */
    public enum Body {
        EXECUTIVE,
        STANDING,
        INSPECTION
    }

    /** For how long a committee is elected; {@code to} is the first day after it, if known. */
    public record Term(LocalDate from, @Nullable LocalDate to) {}

    /**
     * A term and how many seats the committee has in it.
     *
     * @param from null where nobody said
     */
    public record SeatedTerm(int seats, @Nullable LocalDate from, @Nullable LocalDate to) {
        static SeatedTerm of(int seats, @Nullable Term term) {
            return term == null ? new SeatedTerm(seats, null, null) : new SeatedTerm(seats, term.from(), term.to());
        }

        boolean covers(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
        }

        SeatedTerm with(int newSeats) {
            return new SeatedTerm(newSeats, from, to);
        }

        SeatedTerm endedBy(LocalDate end) {
            return to == null || to.isAfter(end) ? new SeatedTerm(seats, from, end) : this;
        }
    }
}
