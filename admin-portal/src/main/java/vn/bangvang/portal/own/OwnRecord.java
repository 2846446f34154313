package vn.bangvang.portal.own;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * The record as the API tells it; codes stay codes until they are shown.
 *
 * @param streak years running that were rated outstanding, up to {@code lastYear}
 */
public record OwnRecord(List<Rating> ratings, List<Commendation> commendations, List<Discipline> disciplines,
        int streak, @Nullable Integer lastYear) {
    static final OwnRecord NONE = new OwnRecord(List.of(), List.of(), List.of(), 0, null);

    public OwnRecord {
        ratings = Objects.requireNonNullElse(ratings, List.of());
        commendations = Objects.requireNonNullElse(commendations, List.of());
        disciplines = Objects.requireNonNullElse(disciplines, List.of());
    }

    /** @param name null where the organisation is not known any more */
    public record Named(String id, @Nullable String name) {}

    /** One period; what is not decided, or was never given, is null. */
    public record Rating(String id, Period period, String state, Named organisation, Named decider,
            @Nullable SelfCriticism selfCriticism, @Nullable String selfClass, @Nullable String proposedClass,
            @Nullable String decidedClass, @Nullable BigDecimal points, @Nullable String notRatedReason,
            @Nullable String note, @Nullable String decisionNo, @Nullable String decidedOn, List<Former> history) {
        public Rating {
            history = Objects.requireNonNullElse(history, List.of());
        }
    }

    /** @param returns why it was sent back */
    public record SelfCriticism(String state, String submittedOn, List<String> returns) {
        public SelfCriticism {
            returns = Objects.requireNonNullElse(returns, List.of());
        }
    }

    /** What was decided before, and why it was replaced. */
    public record Former(String state, @Nullable String decidedClass, @Nullable String notRatedReason,
            @Nullable String decisionNo, @Nullable String decidedOn, @Nullable String reason) {}

    /** A commendation that was decided, perhaps revoked since. */
    public record Commendation(String id, String type, String title, int year, Named issuer, String state,
            @Nullable String decisionNo, @Nullable String decidedOn, @Nullable String presentedOn,
            @Nullable String revokedReason, @Nullable String revokedAt) {}

    /** @param liftedOn null while it stands */
    public record Discipline(String form, String decidedOn, @Nullable String liftedOn) {}
}
