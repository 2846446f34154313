package vn.bangvang.standings.fold.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Gap;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.SubjectKey;

/** Versions that never came. State events jump a gap without harm, but it is a sign of a lost event. */
public final class Gaps {
    private final String province;
    private final Map<SubjectKey, Gap> gaps = new HashMap<>();
    private @Nullable List<Gap> listed;

    public Gaps(String province) {
        this.province = province;
    }

    public void check(Event event, History history) {
        long missing = history.missing();
        if (missing == 0 && gaps.isEmpty()) {
            return;
        }
        var subject = new SubjectKey(event.kind(), event.aggregateId());
        if (missing > 0) {
            gaps.put(subject,
                    new Gap(province, event.kind().aggregateType(), event.aggregateId(), history.firstMissing(),
                            missing));
            listed = null;
        } else if (gaps.remove(subject) != null) {
            listed = null;
        }
    }

    /** In no order; the same object as long as nothing changes. */
    public List<Gap> all() {
        List<Gap> same = listed;
        if (same == null) {
            same = List.copyOf(gaps.values());
            listed = same;
        }
        return same;
    }
}
