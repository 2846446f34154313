package vn.bangvang.standings.fold.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.bangvang.period.Period;

/**
 * One evaluation period of one province.
 *
 * @param revision 1 open, 2 closed, 3 reopened, 4 closed again: odd open, even closed
 * @param closings every closing so far
 * @param debts subjects the closing was allowed to leave undecided
 * @param policy the rules in force
 */
public record EvaluationPeriod(String id, Period period, int revision, LocalDate referenceDate, List<Closing> closings,
        List<Debt> debts, Policy policy) implements Fact {

    /** @param contents what had been decided and recorded for the period by then; empty when it does not say */
    public record Closing(int closeVersion, Instant closedAt, List<Contents> contents) {
        public Closing(int closeVersion, Instant closedAt) {
            this(closeVersion, closedAt, List.of());
        }
    }

    /**
     * How much of one kind there was.
     *
     * @param aggregateType the kind
     * @param subjects how many of them
     * @param versions the sum of their versions, which is how often they were told
     */
    public record Contents(String aggregateType, long subjects, long versions) {}

    public record Debt(SubjectType subjectType, String subjectId) {}

    /** @param ratedAfterMonths younger members and organisations are not rated (21-HD/BTCTW 2019, item 6) */
    public record Policy(String code, int version, QuotaRule members, QuotaRule organisations, int ratedAfterMonths) {}

    @Override
    public FactKind kind() {
        return FactKind.PERIOD;
    }

    public boolean isOpen() {
        return revision % 2 == 1;
    }

    public Optional<Closing> closing(int closeVersion) {
        return closings.stream().filter(closing -> closing.closeVersion() == closeVersion).findFirst();
    }

    /** How often it has been closed. */
    public int closeVersion() {
        return revision / 2;
    }

    /** This state with the closings it had at an earlier revision. */
    public EvaluationPeriod asOfRevision(int earlier) {
        List<Closing> known = closings.stream().filter(closing -> 2 * closing.closeVersion() <= earlier).toList();
        return new EvaluationPeriod(id, period, earlier, referenceDate, known, debts, policy);
    }
}
