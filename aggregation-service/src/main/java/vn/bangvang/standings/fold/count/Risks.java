package vn.bangvang.standings.fold.count;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.log.VisibleFacts;

/**
 * What contradicts the class that a subject has, or an award for it: conditions of the rating that a subject's own
 * facts no longer meet. What a whole group breaks, the cap or the shares of subordinates, is a figure of the group.
 */
final class Risks {
    private Risks() {}

    /** Codes, the same as those of the refusals and findings of evaluation-service; empty when nothing does. */
    static List<String> of(VisibleFacts facts, String id, @Nullable Rating rating, boolean disciplined) {
        var risks = new ArrayList<String>(1);
        QualityClass decided = rating == null ? null : rating.decided();
        if (decided != null && !facts.hasSelfCriticism(id)) {
            // Reviewing comes before rating (132-QĐ/TW 2018), and a report may be returned afterwards.
            risks.add("SELF_CRITICISM_MISSING");
        }
        if (decided != null && decided != QualityClass.UNSATISFACTORY && disciplined) {
            // Disciplined in the period: UNSATISFACTORY (132-QĐ/TW 2018).
            risks.add("DISCIPLINED_IN_THE_PERIOD");
        }
        if (!Awards.atRisk(facts, id).isEmpty()) {
            risks.add("COMMENDATION_NOT_SUPPORTED");
        }
        return risks;
    }
}
