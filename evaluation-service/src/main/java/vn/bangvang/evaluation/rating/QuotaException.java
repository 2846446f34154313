package vn.bangvang.evaluation.rating;

import java.util.Set;

/**
 * The wish to pass the quota.
 *
 * @param justification why it may be passed
 * @param subjectIds for whom; none named: for whoever becomes OUTSTANDING by this decision, when all of them need it
 */
public record QuotaException(String justification, Set<String> subjectIds) {
    public QuotaException {
        subjectIds = Set.copyOf(subjectIds);
    }
}
