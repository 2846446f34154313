package vn.bangvang.evaluation.records;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A prize in a competition.
 *
 * @param memberId who won it, when it was one member
 * @param entry what tells two prizes of one competition apart, such as the number of the entry; without it the same
 *        prize may be recorded twice, because two entries of one organisation can win the same level
 */
public record PrizeFacts(String organisationId, @Nullable String memberId, String competition, @Nullable String entry,
        Level level, int year) implements DatedFacts {
    /** How high a prize is; CONSOLATION is "giải khuyến khích". */
    public enum Level {
        FIRST,
        SECOND,
        THIRD,
        CONSOLATION
    }

    @Override
    public @Nullable String businessKey() {
        return entry == null ? null : String.join("|", organisationId, Integer.toString(year), competition, entry);
    }

    @Override
    public void mustHold() {
        DatedFacts.mustNotBeBlank(competition, "/competition");
    }

    @Override
    public Stream<Reference> references() {
        return Reference.to(Reference.Of.MEMBER, memberId, "/memberId");
    }
}
