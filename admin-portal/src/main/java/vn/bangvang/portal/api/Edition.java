package vn.bangvang.portal.api;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * One board of the API.
 *
 * @param province null while there is none
 * @param closing the board as it was closed for the nth time, null for the present one
 */
public record Edition(@Nullable String province, Period period, @Nullable Integer closing) {
    public boolean isFrozen() {
        return closing != null;
    }

    /** The board as it is now. */
    public Edition present() {
        return new Edition(province, period, null);
    }
}
