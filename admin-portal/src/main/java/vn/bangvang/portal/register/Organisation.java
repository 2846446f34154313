package vn.bangvang.portal.register;

import org.jspecify.annotations.Nullable;

/** An organisation as the register knows it today. */
public record Organisation(String id, String code, String name, @Nullable String kind, @Nullable String level,
        @Nullable String parentId, @Nullable String dissolvedOn, long version) {}
