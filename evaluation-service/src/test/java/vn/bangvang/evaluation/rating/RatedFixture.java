package vn.bangvang.evaluation.rating;

import java.time.LocalDate;
import java.util.List;

import vn.bangvang.evaluation.rating.Evaluation.Home;
import vn.bangvang.evaluation.rating.RatingEvent.Told;
import vn.bangvang.evaluation.register.organisation.OrganisationLevel;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.ClassCounts;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;

/** One member's rating through all its steps, as the published examples tell it. */
public final class RatedFixture {
    private static final String EXAMPLE = "019a0000-0000-7000-8000-0000000000";
    private static final Home CB1 = new Home(EXAMPLE + "11", OrganisationLevel.CELL);
    private static final LocalDate DECIDED = LocalDate.of(2021, 12, 20);
    private static final LocalDate REVISED = LocalDate.of(2021, 12, 28);
    private static final Ruling FIRST = new Ruling("12-QĐ/ĐU", DECIDED, null);
    private static final Ruling SECOND = new Ruling("15-QĐ/ĐU", REVISED, null);

    private RatedFixture() {}

    public static DecisionList list() {
        return DecisionList.empty("P", EXAMPLE + "03", 2021, Subject.Type.MEMBER);
    }

    /** Self-rated, appraised, decided, revised, excepted from the quota, cancelled. */
    public static List<Told> steps() {
        Evaluation selfRated = Evaluation.begun(EXAMPLE + "d1", EXAMPLE + "21", CB1)
                .selfRated(CB1, QualityClass.OUTSTANDING);
        Evaluation appraised = selfRated.appraised(QualityClass.GOOD);
        Evaluation decided = appraised.decided(CB1, rated(QualityClass.GOOD, FIRST));
        Evaluation revised = decided.revised(rated(QualityClass.OUTSTANDING, SECOND), "after verification");
        Evaluation excepted = revised
                .excepted(rated(QualityClass.OUTSTANDING, SECOND).excepted("an exceptional deed"));
        return List.of(new Told(new RatingEvent.SelfRated(QualityClass.OUTSTANDING), selfRated),
                new Told(new RatingEvent.Appraised(QualityClass.GOOD), appraised),
                new Told(new RatingEvent.Decided(QualityClass.GOOD, DECIDED), decided),
                new Told(new RatingEvent.Revised(QualityClass.GOOD, QualityClass.OUTSTANDING, REVISED), revised),
                new Told(new RatingEvent.QuotaExceptionGranted(
                        ShippedPolicies.QD132_HD21.memberQuota().check(new ClassCounts(11, 39, 0, 0))), excepted),
                new Told(new RatingEvent.Cancelled(QualityClass.OUTSTANDING), excepted.cancelled("re-rate")));
    }

    public static Told notRated() {
        NotRatedReason reason = NotRatedReason.ADMITTED_UNDER_SIX_MONTHS;
        Verdict verdict = Verdict.notRated(EXAMPLE + "22", reason, "words that stay in the register", "");
        return new Told(new RatingEvent.NotRated(reason), Evaluation.begun(EXAMPLE + "d2", EXAMPLE + "22", CB1)
                .decided(CB1, Decision.of(verdict, null, FIRST)));
    }

    private static Decision rated(QualityClass decided, Ruling ruling) {
        return Decision.of(Verdict.rated(EXAMPLE + "21", decided, ""), decided, ruling);
    }
}
