package vn.bangvang.approval;

/** What happens to a request for approval. Reasons stay in the register. */
public sealed interface ApprovalEvent {

    /** Somebody else has to look at it. */
    record Requested() implements ApprovalEvent {}

    /** A second pair of eyes has seen it; it is carried out next. */
    record Approved() implements ApprovalEvent {}

    record Refused() implements ApprovalEvent {}

    record Withdrawn() implements ApprovalEvent {}

    record Expired() implements ApprovalEvent {}

    record CarriedOut() implements ApprovalEvent {}

    /** @param code of the refusal */
    record Failed(String code) implements ApprovalEvent {}
}
