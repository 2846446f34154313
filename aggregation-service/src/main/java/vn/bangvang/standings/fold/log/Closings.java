package vn.bangvang.standings.fold.log;

import java.util.SortedMap;
import java.util.TreeMap;

import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;

/** The state of a year right after each of its closings. */
public final class Closings {
    private Closings() {}

    /** By close version. Where that very version never arrived, the next later one stands for it. */
    public static SortedMap<Integer, EvaluationPeriod> of(History year) {
        var byVersion = new TreeMap<Integer, EvaluationPeriod>();
        for (Event event : year.versions()) {
            if (event.fact() instanceof EvaluationPeriod state) {
                state.closings().forEach(closing -> {
                    EvaluationPeriod known = byVersion.get(closing.closeVersion());
                    if (known == null || state.revision() <= known.revision()) {
                        byVersion.put(closing.closeVersion(), state);
                    }
                });
            }
        }
        byVersion.replaceAll((version, state) -> state.asOfRevision(2 * version));
        return byVersion;
    }
}
