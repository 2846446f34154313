/** The calendar of ratings: a period is a year or a quarter, and a range is a span of whole years. */
package vn.bangvang.period;
