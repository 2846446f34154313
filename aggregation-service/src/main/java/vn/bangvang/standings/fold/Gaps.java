package vn.bangvang.standings.fold;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import vn.bangvang.standings.fold.board.Gap;
import vn.bangvang.standings.fold.fact.Event;

/** Versions that never came. State events jump a gap without harm, but it is a sign of a lost event. */
final class Gaps {
    private final String province;
    private final Map<Subject, Gap> gaps = new HashMap<>();

    Gaps(String province) {
        this.province = province;
    }

    void check(Event event, History history) {
        var subject = new Subject(event.kind(), event.aggregateId());
        long missing = history.missing();
        if (missing > 0) {
            gaps.put(subject,
                    new Gap(province, event.kind().aggregateType(), event.aggregateId(), history.firstMissing(),
                            missing));
        } else {
            gaps.remove(subject);
        }
    }

    Stream<Gap> all() {
        return gaps.values().stream();
    }

    int size() {
        return gaps.size();
    }
}
