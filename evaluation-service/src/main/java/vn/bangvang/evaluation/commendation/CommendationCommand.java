package vn.bangvang.evaluation.commendation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.outbox.aggregate.ExpectedVersion;

/** What takes two pairs of eyes of commendations. The version of what is changed; null: whichever there is. */
public sealed interface CommendationCommand {

    /** A commendation that was decided. */
    record Give(Award award) implements CommendationCommand {}

    /** As many as a decision names. */
    record GiveEach(List<Award> awards) implements CommendationCommand {
        public GiveEach {
            awards = List.copyOf(awards);
        }
    }

    /** The decision on what was proposed. */
    record Decide(String commendationId, @Nullable Long version, String decisionNo, LocalDate decidedOn)
            implements CommendationCommand {}

    /** Taken back on the issuer's decision. */
    record Revoke(String commendationId, @Nullable Long version, String reason) implements CommendationCommand {
        ExpectedVersion expected() {
            return ExpectedVersion.of(version);
        }
    }

    /** Given back. */
    record Reinstate(String commendationId, @Nullable Long version, String reason) implements CommendationCommand {
        ExpectedVersion expected() {
            return ExpectedVersion.of(version);
        }
    }
}
