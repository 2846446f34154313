package vn.bangvang.evaluation.records.prize.messaging;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.prize.Prize;
import vn.bangvang.evaluation.records.prize.PrizeFacts;
import vn.bangvang.evaluation.records.recording.RecordEvents;
import vn.bangvang.evaluation.records.recording.RecordingYear;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Tells about prizes on {@code evaluation.prize.v1}. */
@Component
final class PrizeEvents implements RecordEvents<Prize> {
    static final String TOPIC = "evaluation.prize.v1";

    @Override
    public OutgoingEvent tell(Happening happening, String id, Prize after, RecordingYear year) {
        String type = switch (happening) {
            case RECORDED -> "evaluation.prize-recorded.v1";
            case SUPPLEMENTED, CORRECTED -> "evaluation.prize-corrected.v1";
            case WITHDRAWN -> "evaluation.prize-withdrawn.v1";
        };
        return OutgoingEvent.of(TOPIC, type, "prize", year.root(), Map.of("what", happening), state(id, after))
                .withYear(year.year(), year.revision());
    }

    private static PrizeStateV1 state(String id, Prize prize) {
        PrizeFacts facts = prize.facts();
        return new PrizeStateV1(id, facts.organisationId(), facts.memberId(), facts.competition(),
                facts.level().name(), facts.year(), prize.withdrawn());
    }
}
