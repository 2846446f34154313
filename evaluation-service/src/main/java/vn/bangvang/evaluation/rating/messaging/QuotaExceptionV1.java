package vn.bangvang.evaluation.rating.messaging;

import vn.bangvang.evaluation.regulation.policy.QuotaUsage;

/** The group as it stands with the exception. */
record QuotaExceptionV1(int percent, String base, String scope, int baseCount, int outstanding, int cap) {

    static QuotaExceptionV1 of(QuotaUsage check) {
        return new QuotaExceptionV1(check.percent(), check.base().name(), check.scope().name(), check.baseCount(),
                check.outstanding(), check.cap());
    }
}
