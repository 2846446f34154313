/** Prizes that an organisation or its members won in competitions. */
@NullMarked
package vn.bangvang.evaluation.prize;

import org.jspecify.annotations.NullMarked;
