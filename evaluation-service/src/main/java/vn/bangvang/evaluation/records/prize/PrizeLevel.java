package vn.bangvang.evaluation.records.prize;

/** How high a prize is; CONSOLATION is "giải khuyến khích". */
public enum PrizeLevel {
    FIRST,
    SECOND,
    THIRD,
    CONSOLATION
}
