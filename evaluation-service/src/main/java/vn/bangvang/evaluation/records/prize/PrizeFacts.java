package vn.bangvang.evaluation.records.prize;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.records.recording.YearFacts;
import vn.bangvang.refusal.Refusal;

/**
 * A prize in a competition.
 *
 * @param memberId who won it, when it was one member
 * @param entry what tells two prizes of one competition apart, such as the number of the entry; without it the same
 *        prize may be recorded twice, because two entries of one organisation can win the same level
 */
public record PrizeFacts(String organisationId, @Nullable String memberId, String competition, @Nullable String entry,
        PrizeLevel level, int year) implements YearFacts {

    @Override
    public @Nullable String businessKey() {
        return entry == null ? null : String.join("|", organisationId, Integer.toString(year), competition, entry);
    }

    @Override
    public void mustHold() {
        if (competition.isBlank()) {
            throw Refusal.invalid("NOT_BLANK", "/competition", competition);
        }
    }
}
