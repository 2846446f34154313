/** Prizes as others read them. */
@NullMarked
package vn.bangvang.evaluation.prize.messaging;

import org.jspecify.annotations.NullMarked;
