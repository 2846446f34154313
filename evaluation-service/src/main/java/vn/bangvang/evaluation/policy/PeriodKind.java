package vn.bangvang.evaluation.policy;

import java.time.LocalDate;
import java.time.YearMonth;

/** The spans a policy rates. Keys are {@code 2025} and {@code 2025-Q3}. */
public enum PeriodKind {
    YEAR {
        @Override
        public boolean isKey(String key) {
            return key.matches("[12][0-9]{3}");
        }

        @Override
        public LocalDate lastDay(String key) {
            return LocalDate.of(Integer.parseInt(key), 12, 31);
        }
    },
    QUARTER {
        @Override
        public boolean isKey(String key) {
            return key.matches("[12][0-9]{3}-Q[1-4]");
        }

        @Override
        public LocalDate lastDay(String key) {
            int year = Integer.parseInt(key.substring(0, 4));
            return YearMonth.of(year, 3 * (key.charAt(6) - '0')).atEndOfMonth();
        }
    };

    /** Whether the text names a period of this kind. */
    public abstract boolean isKey(String key);

    /** The day on which the period's membership and tree are read. */
    public abstract LocalDate lastDay(String key);
}
