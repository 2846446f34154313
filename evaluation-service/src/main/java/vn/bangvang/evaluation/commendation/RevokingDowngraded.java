package vn.bangvang.evaluation.commendation;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** A commendation falls with the rating it rests on. */
@Service
public final class RevokingDowngraded {
    private final Commendations commendations;
    private final AwardingCommendations awarding;

    RevokingDowngraded(Commendations commendations, AwardingCommendations awarding) {
        this.commendations = commendations;
        this.awarding = awarding;
    }

    /** Looks again at what the recipient holds for that year; doing it twice changes nothing. */
    public Mono<Void> reconsider(RecipientType type, String recipientId, int year) {
        return commendations.liveOf(type, recipientId)
                .filter(stored -> stored.state().yearsCovered().contains(year))
                .concatMap(awarding::revokeUnlessOutstanding)
                .then();
    }
}
