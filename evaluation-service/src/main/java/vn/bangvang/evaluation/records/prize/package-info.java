/** Prizes that an organisation or its members won in competitions. */
@NullMarked
package vn.bangvang.evaluation.records.prize;

import org.jspecify.annotations.NullMarked;
