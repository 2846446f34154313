package vn.bangvang.member.period;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.bangvang.feed.Projection;
import vn.bangvang.period.Period;

/** The evaluation periods as far as their owner has told of them. */
@Component
public class EvaluationPeriods {
    private final Projection<KnownPeriod> copy = new Projection<>();

    /**
     * @param rootId the province whose period it is
     * @param revision 1 open, 2 closed, 3 reopened, 4 closed again, ...
     */
    public record KnownPeriod(String rootId, Period period, int revision) {}

    public void remember(long version, KnownPeriod known) {
        copy.put(known.rootId() + "/" + known.period(), version, known);
    }

    /** The province's periods whose boards a difference in the register can change, the earliest first. */
    public List<KnownPeriod> reachedBy(DifferingDays days, String rootId) {
        return copy.all()
                .stream()
                .filter(known -> known.rootId().equals(rootId) && days.reach(known.period()))
                .sorted(Comparator.comparing(KnownPeriod::period))
                .toList();
    }
}
