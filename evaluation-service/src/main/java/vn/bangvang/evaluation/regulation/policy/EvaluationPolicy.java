package vn.bangvang.evaluation.regulation.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.period.Period;
import vn.bangvang.period.PeriodKind;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;
import vn.bangvang.refusal.Refusal.Reason;

/**
 * The rules of one regulation and its guidance, as data with years of validity.
 *
 * @param code such as {@code QD132-HD21}; unique
 * @param version 1 when published, one more with each revision
 * @param validToYear the last year it governs, or null while it is in force
 * @param ratedAfterMonths a member admitted, or an organisation founded, less than this before the reference date is
 *        not rated
 * @param collectiveFallsBy whose discipline makes a collective UNSATISFACTORY
 * @param periods the kinds of period that it rates
 * @param classLabels what each class is called in Vietnamese; of those not given, as the regulation of its first year
 * @param sources the documents that the rules come from
 */
public record EvaluationPolicy(String code, int version, int validFromYear, @Nullable Integer validToYear,
        QuotaPolicy memberQuota, QuotaPolicy organisationQuota, MinimumShares minimumShares, int ratedAfterMonths,
        CollectiveFall collectiveFallsBy, Scoring scoring, Set<PeriodKind> periods,
        Map<QualityClass, String> classLabels, List<String> sources) {

    public EvaluationPolicy {
        periods = new TreeSet<>(periods);
        var labels = new TreeMap<>(ClassLabels.of(validFromYear));
        labels.putAll(Objects.requireNonNullElse(classLabels, Map.of()));
        classLabels = Collections.unmodifiableMap(labels);
        sources = List.copyOf(sources);
    }

    /** Whether that period may be rated under it: within its years, and long as it rates. */
    public boolean governs(Period period) {
        return validFromYear <= period.year() && (validToYear == null || period.year() <= validToYear)
                && periods.contains(period.kind());
    }

    public QuotaPolicy quotaFor(Subject.Type type) {
        return switch (type) {
            case MEMBER -> memberQuota;
            case ORGANISATION -> organisationQuota;
        };
    }

    /** The same rules under their next version number. */
    public EvaluationPolicy asVersion(int next) {
        return new EvaluationPolicy(code, next, validFromYear, validToYear, memberQuota, organisationQuota,
                minimumShares, ratedAfterMonths, collectiveFallsBy, scoring, periods, classLabels,
                sources);
    }

    /** @throws Refusal INVALID, with one reason for each figure that cannot be */
    public EvaluationPolicy checked() {
        List<Reason> wrong = new ArrayList<>();
        if (validToYear != null && validToYear < validFromYear) {
            wrong.add(reason("VALIDITY_ENDS_BEFORE_IT_BEGINS", "/validToYear", validToYear));
        }
        quota(wrong, "/memberQuota", memberQuota);
        quota(wrong, "/organisationQuota", organisationQuota);
        percent(wrong, "/minimumShares/satisfactoryPercent", minimumShares.satisfactoryPercent());
        percent(wrong, "/minimumShares/goodPercent", minimumShares.goodPercent());
        Scoring.Boundaries boundaries = scoring.boundaries();
        boolean byPoints = scoring.method() == Scoring.Method.POINTS_100;
        if (byPoints != (boundaries != null) || boundaries != null && !boundaries.descend()) {
            wrong.add(reason("BOUNDARIES_DO_NOT_DESCEND", "/scoring/boundaries", null));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(Kind.INVALID, wrong);
        }
        return this;
    }

    private static void quota(List<Reason> wrong, String pointer, QuotaPolicy quota) {
        percent(wrong, pointer + "/percent", quota.percent());
        percent(wrong, pointer + "/exceptionalPercent", quota.exceptionalPercent());
        if (quota.exceptionalPercent() < quota.percent()) {
            wrong.add(reason("EXCEPTION_BELOW_QUOTA", pointer + "/exceptionalPercent", quota.exceptionalPercent()));
        }
        if (quota.smallGroupBelow() < 0) {
            wrong.add(reason("SMALL_GROUP_NEGATIVE", pointer + "/smallGroupBelow", quota.smallGroupBelow()));
        }
        if (quota.smallGroupMinimum() < 0) {
            wrong.add(reason("SMALL_GROUP_NEGATIVE", pointer + "/smallGroupMinimum", quota.smallGroupMinimum()));
        }
    }

    private static void percent(List<Reason> wrong, String pointer, int value) {
        if (value < 0 || value > 100) {
            wrong.add(reason("NOT_A_PERCENTAGE", pointer, value));
        }
    }

    private static Reason reason(String code, String pointer, @Nullable Object value) {
        return new Reason(code, pointer, value, Map.of());
    }
}
