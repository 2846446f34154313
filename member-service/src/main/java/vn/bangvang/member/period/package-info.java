/** Which evaluation periods of a province there are, and which of them a difference in the register reaches. */
package vn.bangvang.member.period;
