package vn.bangvang.evaluation.regulation.period.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

import vn.bangvang.evaluation.regulation.period.Contents;
import vn.bangvang.evaluation.regulation.period.PeriodContents;
import vn.bangvang.feed.Delivery;
import vn.bangvang.feed.FeedListener;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.period.Period;

/** How far a province's organisations, members and committees are known here: a closing rests on them too. */
@Component
final class MembershipContents implements FeedListener, PeriodContents {
    private static final Set<String> TOPICS = Set.of("member.organisation.v1", "member.member.v1",
            "member.committee.v1");

    private record Kind(String rootId, String aggregateType) {}

    private final Map<Kind, Map<String, Long>> newest = new ConcurrentHashMap<>();

    @Override
    public void on(List<Delivery> batch) {
        for (Delivery delivery : batch) {
            if (delivery instanceof ReceivedEvent event && TOPICS.contains(event.at().topic())) {
                newest.computeIfAbsent(new Kind(event.root(), event.payload().aggregateType()),
                        kind -> new ConcurrentHashMap<>())
                        .merge(event.payload().aggregateId(), event.payload().aggregateVersion(), Math::max);
            }
        }
    }

    @Override
    public Flux<Contents> of(String rootId, Period period) {
        return Flux.fromIterable(newest.entrySet())
                .filter(kind -> kind.getKey().rootId().equals(rootId))
                .concatMap(kind -> Contents.of(kind.getKey().aggregateType(),
                        Flux.fromIterable(kind.getValue().values())));
    }
}
