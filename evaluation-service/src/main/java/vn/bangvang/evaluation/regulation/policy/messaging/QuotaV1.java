package vn.bangvang.evaluation.regulation.policy.messaging;

import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;

/** A quota as it is published. */
record QuotaV1(int percent, String base, String rounding, String scope, int smallGroupBelow, int smallGroupMinimum,
        String enforcement, int exceptionalPercent) {

    static QuotaV1 of(QuotaPolicy quota) {
        return new QuotaV1(quota.percent(), quota.base().name(), quota.rounding().name(), quota.scope().name(),
                quota.smallGroupBelow(), quota.smallGroupMinimum(), quota.enforcement().name(),
                quota.exceptionalPercent());
    }
}
