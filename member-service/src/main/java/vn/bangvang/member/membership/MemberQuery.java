package vn.bangvang.member.membership;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which members are looked for; null does not limit.
 *
 * @param cells only members whose official cell is one of these
 */
public record MemberQuery(@Nullable String personId, @Nullable Set<String> cells) {}
