/** Which evaluation periods of a province there are, and which of them a difference in the register reaches. */
@NullMarked
package vn.bangvang.member.period;

import org.jspecify.annotations.NullMarked;
