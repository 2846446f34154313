package vn.bangvang.evaluation.records.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.PrizeFacts;
import vn.bangvang.evaluation.records.Recorded;

/** Tells about prizes on {@code evaluation.prize.v1}. */
@Component
class PrizePublication extends RecordPublication<PrizeFacts> {
    PrizePublication() {
        super(new ParameterizedTypeReference<Recorded<PrizeFacts>>() {
        }, "PRIZE", "prizes", "evaluation.prize.v1",
                "prize");
    }

    @Override
    public String type(Recorded.Event event) {
        return switch (event) {
            case RECORDED -> "evaluation.prize-recorded.v1";
            case SUPPLEMENTED, CORRECTED -> "evaluation.prize-corrected.v1";
            case WITHDRAWN -> "evaluation.prize-withdrawn.v1";
        };
    }

    @Override
    public Object state(String id, Recorded<PrizeFacts> after, Recorded.Event event) {
        PrizeFacts facts = after.facts();
        return new StateV1(id, facts.organisationId(), facts.memberId(), facts.competition(),
                facts.level().name(), facts.year(), after.withdrawn());
    }

    /** A prize on {@code evaluation.prize.v1}. */
    record StateV1(String prizeId, String organisationId, @Nullable String memberId, String competition, String level,
            int year, boolean withdrawn) {}
}
