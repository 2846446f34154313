package vn.bangvang.portal.edition;

import org.jspecify.annotations.Nullable;

/**
 * What a page's address asks for; each may be missing.
 *
 * @param tinh id of a province
 * @param province the same, as other systems write it
 * @param ky the period
 * @param lan the closing whose frozen board is wanted
 */
public record Wanted(@Nullable String tinh, @Nullable String province, @Nullable String ky, @Nullable Integer lan) {
    @Nullable
    String provinceId() {
        return filled(tinh) != null ? filled(tinh) : filled(province);
    }

    @Nullable
    String period() {
        return filled(ky);
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
