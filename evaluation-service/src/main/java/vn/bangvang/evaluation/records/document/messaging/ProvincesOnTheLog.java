package vn.bangvang.evaluation.records.document.messaging;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.document.Provinces;
import vn.bangvang.feed.Delivery;
import vn.bangvang.feed.FeedListener;
import vn.bangvang.feed.ReceivedEvent;

/** Every event of an organisation names its province. */
@Component
final class ProvincesOnTheLog implements Provinces, FeedListener {
    private static final String ORGANISATIONS = "member.organisation.v1";

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    @Override
    public void on(List<Delivery> batch) {
        for (Delivery delivery : batch) {
            if (delivery instanceof ReceivedEvent event && event.at().topic().equals(ORGANISATIONS)) {
                known.add(event.root());
            }
        }
    }

    @Override
    public Set<String> known() {
        return Set.copyOf(known);
    }
}
