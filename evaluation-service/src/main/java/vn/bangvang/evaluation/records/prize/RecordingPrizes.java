package vn.bangvang.evaluation.records.prize;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.records.recording.KeepingRecords;
import vn.bangvang.evaluation.records.recording.RecordEvents;
import vn.bangvang.evaluation.records.recording.RecordKeeping;
import vn.bangvang.evaluation.register.membership.Members;

/** Records prizes, corrects and withdraws them. */
@Service
public final class RecordingPrizes extends KeepingRecords<PrizeFacts, Prize> {
    private final Members members;

    RecordingPrizes(RecordKeeping with, RecordEvents<Prize> events, Members members) {
        super(with, "prizes", Prize.class, "PRIZE", "year", events, Prize::of);
        this.members = members;
    }

    @Override
    protected Mono<?> referencesMustExist(PrizeFacts facts) {
        String memberId = facts.memberId();
        return memberId == null ? Mono.empty() : members.get(memberId, "/memberId");
    }
}
