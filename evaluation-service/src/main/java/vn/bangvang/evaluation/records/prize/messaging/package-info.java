/** Prizes as others read them. */
@NullMarked
package vn.bangvang.evaluation.records.prize.messaging;

import org.jspecify.annotations.NullMarked;
