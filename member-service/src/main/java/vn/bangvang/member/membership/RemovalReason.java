package vn.bangvang.member.membership;

/** Why a membership ends; each is also the status it leaves behind. */
public enum RemovalReason {
    TRANSFERRED_OUT(MemberStatus.TRANSFERRED_OUT),
    STRUCK_OFF(MemberStatus.STRUCK_OFF),
    EXPELLED(
            MemberStatus.EXPELLED),
    RESIGNED(MemberStatus.RESIGNED),
    DECEASED(MemberStatus.DECEASED);

    private final MemberStatus status;

    RemovalReason(MemberStatus status) {
        this.status = status;
    }

    MemberStatus status() {
        return status;
    }
}
