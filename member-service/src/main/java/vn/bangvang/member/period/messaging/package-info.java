/** Fills the copy of the periods from their owner's events. */
@NullMarked
package vn.bangvang.member.period.messaging;

import org.jspecify.annotations.NullMarked;
