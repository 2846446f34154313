package vn.bangvang.standings.fold.log;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import vn.bangvang.standings.fold.board.Gap;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.SubjectKey;

/** Versions that never came. State events jump a gap without harm, but it is a sign of a lost event. */
public final class Gaps {
    private final String province;
    private final Map<SubjectKey, Gap> gaps = new HashMap<>();

    public Gaps(String province) {
        this.province = province;
    }

    public void check(Event event, History history) {
        var subject = new SubjectKey(event.kind(), event.aggregateId());
        long missing = history.missing();
        if (missing > 0) {
            gaps.put(subject,
                    new Gap(province, event.kind().aggregateType(), event.aggregateId(), history.firstMissing(),
                            missing));
        } else {
            gaps.remove(subject);
        }
    }

    public Stream<Gap> all() {
        return gaps.values().stream();
    }

    public int size() {
        return gaps.size();
    }
}
