/** The calendar of ratings: a period is a year or a quarter, and a range is a span of whole years. */
@NullMarked
package vn.bangvang.period;

import org.jspecify.annotations.NullMarked;
