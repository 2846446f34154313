package vn.bangvang.member.organisation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which organisations are looked for; null does not limit.
 *
 * @param text words of name or code, however they are typed
 * @param within only these ids
 */
public record OrganisationQuery(@Nullable String code, @Nullable String parentId, @Nullable String text,
        @Nullable Set<String> within) {}
