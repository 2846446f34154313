package vn.bangvang.member.audit;

/**
 * How far one writer's part of the audit trail had come.
 *
 * @param seq of its newest entry
 * @param hash of that entry
 */
public record AuditHead(String writer, long seq, String hash) {

    /** The head was seen to stand there. */
    public record Published(long seq, String hash) {}
}
