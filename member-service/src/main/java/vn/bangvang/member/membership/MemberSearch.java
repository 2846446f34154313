package vn.bangvang.member.membership;

import org.jspecify.annotations.Nullable;

/**
 * Which memberships are looked for; a null limits nothing.
 *
 * @param name words of the full name, with or without marks, each in full
 * @param cellId the official cell; without it, every cell in the caller's subtree is searched
 */
public record MemberSearch(@Nullable String name, @Nullable String personId, @Nullable String cellId,
        @Nullable MemberStatus status) {}
