package vn.bangvang.member.committee;

/** Ban chấp hành, ban thường vụ, ủy ban kiểm tra. */
public enum CommitteeBody {
    EXECUTIVE,
    STANDING,
    INSPECTION
}
