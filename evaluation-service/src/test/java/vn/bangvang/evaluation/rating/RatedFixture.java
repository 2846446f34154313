package vn.bangvang.evaluation.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import vn.bangvang.evaluation.rating.Evaluation.Home;
import vn.bangvang.evaluation.register.organisation.OrganisationLevel;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.ClassCounts;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;
import vn.bangvang.period.Period;

/** One member's rating through all its steps, as the published examples tell it. */
public final class RatedFixture {
    private static final String EXAMPLE = "019a0000-0000-7000-8000-0000000000";
    private static final Home CB1 = new Home(EXAMPLE + "11", OrganisationLevel.CELL);
    private static final LocalDate DECIDED = LocalDate.of(2021, 12, 20);
    private static final LocalDate REVISED = LocalDate.of(2021, 12, 28);
    private static final QuotaPolicy QUOTA = ShippedPolicies.QD132_HD21.memberQuota();

    private RatedFixture() {}

    public static DecisionList list(Period period) {
        return DecisionList.begun("P", new DecisionList.Key(EXAMPLE + "03", period, Subject.Type.MEMBER));
    }

    /** Under a policy that counts points. */
    public static RatingEvent byPoints() {
        LocalDate on = LocalDate.of(2025, 9, 29);
        Evaluation appraised = Evaluation.begun(EXAMPLE + "d3", EXAMPLE + "21", CB1)
                .selfRated(CB1, QualityClass.OUTSTANDING)
                .appraised(QualityClass.OUTSTANDING);
        return new RatingEvent(new RatingEvent.Decided(QualityClass.OUTSTANDING, on), appraised.decided(CB1,
                new Decision(QualityClass.OUTSTANDING, new BigDecimal("92.5"), false, null, null, "31-QĐ/ĐU", on,
                        null)));
    }

    /** Self-rated, appraised, decided, revised, excepted from the quota, cancelled. */
    public static List<RatingEvent> steps() {
        Evaluation selfRated = Evaluation.begun(EXAMPLE + "d1", EXAMPLE + "21", CB1)
                .selfRated(CB1, QualityClass.OUTSTANDING);
        Evaluation appraised = selfRated.appraised(QualityClass.GOOD);
        Evaluation decided = appraised.decided(CB1, rated(QualityClass.GOOD, "12-QĐ/ĐU", DECIDED));
        Decision outstanding = rated(QualityClass.OUTSTANDING, "15-QĐ/ĐU", REVISED);
        Evaluation revised = decided.revised(outstanding, "after verification");
        Evaluation excepted = revised.excepted(outstanding.excepted("an exceptional deed"));
        return List.of(new RatingEvent(new RatingEvent.SelfRated(QualityClass.OUTSTANDING), selfRated),
                new RatingEvent(new RatingEvent.Appraised(QualityClass.GOOD), appraised),
                new RatingEvent(new RatingEvent.Decided(QualityClass.GOOD, DECIDED), decided),
                new RatingEvent(new RatingEvent.Revised(QualityClass.GOOD, QualityClass.OUTSTANDING, REVISED),
                        revised),
                new RatingEvent(new RatingEvent.QuotaExceptionGranted(QUOTA.measure(new ClassCounts(11, 39, 0, 0), 50)),
                        excepted),
                new RatingEvent(new RatingEvent.Cancelled(QualityClass.OUTSTANDING), excepted.cancelled("re-rate")));
    }

    public static RatingEvent notRated() {
        NotRatedReason reason = NotRatedReason.ADMITTED_UNDER_SIX_MONTHS;
        return new RatingEvent(new RatingEvent.NotRated(reason), Evaluation
                .begun(EXAMPLE + "d2", EXAMPLE + "22", CB1)
                .decided(CB1, new Decision(null, null, false, reason, "words that stay in the register", "12-QĐ/ĐU",
                        DECIDED, null)));
    }

    private static Decision rated(QualityClass decided, String decisionNo, LocalDate on) {
        return new Decision(decided, null, false, null, null, decisionNo, on, null);
    }
}
