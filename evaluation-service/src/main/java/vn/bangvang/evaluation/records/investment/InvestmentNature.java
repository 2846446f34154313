package vn.bangvang.evaluation.records.investment;

/**
 * What the money of an indicator stands for. The organisation mostly advised the state agency that invests, which is
 * not the same as having spent it.
 */
public enum InvestmentNature {
    ADVISED,
    PLANNED,
    SPENT
}
