package vn.bangvang.evaluation.prize;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.membership.Members;
import vn.bangvang.evaluation.recording.KeepingRecords;
import vn.bangvang.evaluation.recording.RecordEvents;
import vn.bangvang.evaluation.recording.RecordPages;
import vn.bangvang.evaluation.recording.RecordingYears;
import vn.bangvang.outbox.AggregateStore;
import vn.bangvang.outbox.AggregateStores;

/** Records prizes, corrects and withdraws them. */
@Service
public final class RecordingPrizes extends KeepingRecords<PrizeFacts, Prize> {
    private final Members members;

    @Autowired
    RecordingPrizes(AggregateStores stores, RecordPages pages, RecordingYears years, RecordEvents<Prize> events,
            Members members, Clock clock) {
        this(stores.of("prizes", Prize.class, "PRIZE"), pages, years, events, members, clock);
    }

    private RecordingPrizes(AggregateStore<Prize> store, RecordPages pages, RecordingYears years,
            RecordEvents<Prize> events, Members members, Clock clock) {
        super(store, pages.of(store, "year"), years, events, Prize::of, clock);
        this.members = members;
    }

    @Override
    protected Mono<?> referencesMustExist(PrizeFacts facts) {
        String memberId = facts.memberId();
        return memberId == null ? Mono.empty() : members.get(memberId, "/memberId");
    }
}
